resume-help = Fai tornare gli avvisi su una trattativa o un cliente
resume-example = per esempio: resume avvisi su Acme
resume-form = Riprendere gli avvisi
resume-done = Mi farò sentire di nuovo quando { $names } si ferma.
