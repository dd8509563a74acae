note-help = Legt Notiz, Foto oder Sprachnachricht bei einem Eintrag ab
note-example = z. B.: note Acme: Rechnungen lieber per Post
note-form = Notiz hinzufügen
note-kept = { $count ->
    [one] Die Datei habe ich dazugelegt.
   *[other] Die { $count } Dateien habe ich dazugelegt.
}
note-voice = Ihre Sprachnachricht habe ich dazugelegt. Anhören kann ich sie noch nicht; ein kurzer Satz dazu hilft Ihrem Team.
note-keep-long = Als Notiz behalten
note-holding = Das liegt hier bei mir: { $files }
note-holding-words = Diese Nachricht liegt hier bei mir: „{ $words }“
note-holding-messages = Ich habe hier diese { $count } Nachrichten:
note-unheard = Sprachnachrichten kann ich noch nicht anhören.
