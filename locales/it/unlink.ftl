unlink-help = Scollega uno dei tuoi account
unlink-example = per esempio: unlink
unlink-form = Scollegare
unlink-done = { $name } su { $platform } qui non è più tuo.
unlink-done-there = Questo account è stato scollegato su { $platform }. Per tornare, ricollegalo da lì.
unlink-done-elsewhere = Il tuo account su { $platform } è stato scollegato. Se non eri tu, avvisa un amministratore.
