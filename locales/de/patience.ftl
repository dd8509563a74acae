patience-ask = Warum steht { $name } nicht still?
patience-why = Weil
patience-reason-waiting = wir auf Antwort warten
patience-reason-budget = das Budget später kommt
patience-reason-legal = es im Einkauf oder bei Juristen liegt
patience-reason-away = beim Kunden niemand da ist
patience-reason-slow = solche Deals länger dauern
patience-done = Verstanden: weil { $reason }. Zu { $name } melde ich mich nach { $days } stillen Tagen.
patience-until = Verstanden: weil { $reason }. Vor { $day } lasse ich { $names } in Ruhe.
patience-was = Bisher: { $days ->
    [one] ein Tag
   *[other] { $days } Tage
}. Das gilt, solange der Deal in { $stage } bleibt.
