help-help = Zeigt, was ich kann
help-example = z. B.: help remind
help-form = Hilfe
help-title = Was ich kann
help-sentence = Schreiben Sie einfach, was war: „Acme angerufen, wollen ein Angebot bis Freitag, Nachfassen morgen um 15 Uhr“. Ich halte den Anruf fest, lege die Wiedervorlage an und zeige Ihnen, was ich verstanden habe.
help-more = Mehr zu einem Befehl sagt zum Beispiel „help remind“. Jede Änderung lässt sich rückgängig machen.
