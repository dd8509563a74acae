stage-form = Fase
stage-change = Cambia una fase
stage-add = Aggiungi una fase
stage-rename = Rinomina
stage-days = Giorni di silenzio
stage-earlier = Prima
stage-later = Dopo
stage-remove = Togli
stage-keep = Tienila
stage-back = Tutte le fasi
stage-stalls = Si ferma
stage-open-deals = Trattative aperte
stage-moved = { $stage } ha cambiato posto.
stage-added = { $stage } ora è una fase.
stage-renamed = { $before } ora si chiama { $stage }.
stage-gone = { $stage } non c'è più.
stage-removed =
    { $count ->
        [one] { $stage } non c'è più; la sua trattativa ora è in { $heir }.
       *[other] { $stage } non c'è più; le sue { $count } trattative ora sono in { $heir }.
    }
stage-where-to =
    { $count ->
        [one] C'è una trattativa aperta in { $stage }. Dove va?
       *[other] Ci sono { $count } trattative aperte in { $stage }. Dove vanno?
    }
ask-stage-name = Come si chiama la fase?
error-last-stage = { $stage } è l'unica fase aperta, e alle trattative ne serve una.
error-stage-exists = C'è già una fase “{ $name }”.
stage-how = per esempio: setup aggiungi fase Contratto dopo Proposta 10 giorni
error-no-such-stage = Non c'è una fase “{ $name }”. Quale intendi?
stage-type-it = Oppure scrivi: setup aggiungi fase Contratto dopo Proposta 10 giorni
stage-usual-lead = Lead
stage-usual-qualified = Qualificato
stage-usual-proposal = Proposta
stage-usual-negotiation = Negoziazione
stage-usual-won = Vinto
stage-usual-lost = Perso
