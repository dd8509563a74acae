common-send-form = Invia
common-choose = Scegli …
common-more-left-out = C'è più di quanto stia qui.
common-rows-left-out = { $count ->
    [one] Un'altra riga non è mostrata.
   *[other] Altre { $count } righe non sono mostrate.
}
common-options-left-out = { $count ->
    [one] Un'altra scelta non è mostrata.
   *[other] Altre { $count } scelte non sono mostrate.
}
common-answer-missing = Qui manca ancora qualcosa.
common-app = Rapport
common-close = Chiudi
common-one-moment = Un momento …
common-answered-directly = Ti ho risposto nei messaggi diretti.
common-new-record = + Nuovo: { $name }
common-search = Scrivi per cercare …
common-kind-contact = persona
common-kind-company = azienda
common-kind-deal = trattativa
common-kind-member = collega
common-of-kind = { $name } · { $kind }
