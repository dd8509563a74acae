undo-help = Annulla l'ultima cosa che hai fatto
undo-example = per esempio: undo
undo-form = Annulla
undo-already = È già annullato.
undo-done = Annullato: { $what }
undo-entity-activity = la registrazione
undo-entity-attachment = il file
undo-entity-company = l'azienda
undo-entity-contact = il contatto
undo-entity-deal = la trattativa
undo-entity-stage = la fase
undo-entity-task = l'attività
undo-entity-absence = l'assenza
undo-entity-member = i dati di un membro
undo-entity-team = il team
undo-entity-lesson = quello che avevo imparato
undo-title-assign = { $what } → { $name }
undo-title-move = { $deal } → { $stage }
undo-title-pause = niente avvisi su { $names }
undo-title-resume = di nuovo avvisi su { $names }
undo-title-patience = { $days ->
    [one] un giorno fermo per { $name }
   *[other] { $days } giorni fermi per { $name }
}
undo-title-away = l'assenza fino a { $back }
undo-title-back = la fine dell'assenza
undo-title-reopen = riapertura di { $deal }
undo-nod = Fatto, annullato.
undo-cannot = Questo non si può più annullare: { $what }
undo-before = Prima di questo: { $what }. Di' “annulla” un'altra volta e lo annullo.
undo-that = Annulla questo
undo-stays = Rimane, perché nel frattempo si è aggiunto altro: { $names }
undo-title-forgotten = Dimenticato: “{ $said }”
undo-title-forgotten-all = Dimenticato ({ $count })
