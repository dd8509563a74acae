card-why = Warum?
card-stall-title = 💤 { $name }: { $days ->
    [one] seit einem Tag still
   *[other] seit { $days } Tagen still
}
card-stall-quiet = Phase { $stage }: nichts seit { $at }, und nichts ist geplant.
card-stall-owner = Zuständig: { $name }
card-stall-log = Protokollieren
card-stall-step = Nächster Schritt
card-stall-move = Verschieben
card-stall-snooze = Später
card-stall-not = Nicht still, weil …
card-stall-lost = Verloren
card-stalls-title = 💤 { $count ->
    [one] Um einen Deal ist es still geworden
   *[other] Um { $count } Deals ist es still geworden
}
card-stalls-how = Keine Eile: Wählen Sie einen, oder lassen Sie sie. Sie kommen in einer Nachricht, einmal.
card-stalls-line = { $name } · { $stage } · { $days ->
    [one] ein Tag
   *[other] { $days } Tage
}
card-stalls-line-of = { $name } · { $stage } · { $owner } · { $days ->
    [one] ein Tag
   *[other] { $days } Tage
}
card-stalls-open = Einen öffnen
card-stall-discreet = Um einen Deal ist es still geworden. Fragen Sie mich privat nach ihm: Hier lesen Externe mit.
