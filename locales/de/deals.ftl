deals-help = Listet Deals: festgefahrene, bald fällige, über einem Betrag, gewonnene, verlorene
deals-example = z. B.: deals die diesen Monat schließen
deals-forms =
    deals die diesen Monat schließen
    deals über 10k
    deals stockend
    deals gewonnen
    deals verloren
deals-form = Deals
deals-title-open = { $count ->
    [one] Ein offener Deal · { $whose }
   *[other] { $count } offene Deals · { $whose }
}
deals-title-won = { $count ->
    [one] Ein gewonnener Deal · { $whose }
   *[other] { $count } gewonnene Deals · { $whose }
}
deals-title-lost = { $count ->
    [one] Ein verlorener Deal · { $whose }
   *[other] { $count } verlorene Deals · { $whose }
}
deals-title-stalled = { $count ->
    [one] Ein Deal steht still · { $whose }
   *[other] { $count } Deals stehen still · { $whose }
}
deals-none = Kein Deal passt · { $whose }
deals-column-deal = Deal
deals-column-stage = Phase
deals-column-reason = Grund
deals-column-amount = Betrag
deals-column-owner = Zuständig
deals-column-when-open = Abschluss
deals-column-when-won = Gewonnen
deals-column-when-lost = Verloren
deals-column-when-stalled = Still seit
deals-quiet = { $count ->
    [one] einem Tag
   *[other] { $count } Tagen
}
deals-open-one = Deal öffnen
deals-page = Seite { $page } von { $last }
deals-back = Zurück
deals-next = Weiter
deals-stalled = Festgefahrene Deals
deals-open = Offene Deals
deals-none-open = Kein offener Deal · { $whose }
deals-none-won = Kein gewonnener Deal · { $whose }
deals-none-lost = Kein verlorener Deal · { $whose }
deals-none-stalled = Kein Deal steht still · { $whose }
