deals-help = Elenca le trattative: ferme, in chiusura, oltre un importo, vinte, perse
deals-example = per esempio: deals in chiusura questo mese
deals-forms =
    deals in chiusura questo mese
    deals oltre 10k
    deals ferme
    deals vinte
    deals perse
deals-form = Trattative
deals-title-open = { $count ->
    [one] Una trattativa aperta · { $whose }
   *[other] { $count } trattative aperte · { $whose }
}
deals-title-won = { $count ->
    [one] Una trattativa vinta · { $whose }
   *[other] { $count } trattative vinte · { $whose }
}
deals-title-lost = { $count ->
    [one] Una trattativa persa · { $whose }
   *[other] { $count } trattative perse · { $whose }
}
deals-title-stalled = { $count ->
    [one] Una trattativa ferma · { $whose }
   *[other] { $count } trattative ferme · { $whose }
}
deals-none = Nessuna trattativa corrisponde · { $whose }
deals-column-deal = Trattativa
deals-column-stage = Fase
deals-column-reason = Motivo
deals-column-amount = Importo
deals-column-owner = Responsabile
deals-column-when-open = Chiude
deals-column-when-won = Vinta
deals-column-when-lost = Persa
deals-column-when-stalled = Ferma da
deals-quiet = { $count ->
    [one] un giorno
   *[other] { $count } giorni
}
deals-open-one = Apri una trattativa
deals-page = Pagina { $page } di { $last }
deals-back = Indietro
deals-next = Avanti
deals-stalled = Trattative ferme
deals-open = Trattative aperte
deals-none-open = Nessuna trattativa aperta · { $whose }
deals-none-won = Nessuna trattativa vinta · { $whose }
deals-none-lost = Nessuna trattativa persa · { $whose }
deals-none-stalled = Nessuna trattativa ferma · { $whose }
