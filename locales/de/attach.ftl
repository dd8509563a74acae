attach-done = Das gehört jetzt zu { $name }.
attach-form = Ein vorhandener Eintrag
attach-which = Welcher Eintrag ist „{ $name }“?
