remind-help = Fissa un'attività per te o per un collega
remind-example = per esempio: remind venerdì alle 15 chiamare Acme
remind-forms =
    remind venerdì alle 15 chiamare Acme
    remind Kim deve mandare il preventivo domani
    remind ogni lunedì alle 9 controllare la pipeline
remind-form = Nuova attività
remind-done = ⏰ { $title } · { $due }
remind-done-for = ⏰ Per { $name }: { $title } · { $due }
remind-other-day = Oppure { $day }
remind-quiet = Cade nelle ore di silenzio; il promemoria arriva { $at }.
remind-their-clock = Per { $name } è { $due }.
remind-already = È già segnato:
remind-repeats = Si ripete { $rhythm } finché non lo annulli.
remind-silent = Non suonerà, perché i tuoi promemoria sono spenti: lo trovi nella tua agenda.
remind-silent-for = Non suonerà: { $name } non vuole promemoria singoli e lo trova in agenda.
remind-ring = Accendi i promemoria
rhythm-days = { $count ->
    [1] ogni giorno
   *[other] ogni { $count } giorni
}
rhythm-weeks = { $count ->
    [1] ogni settimana
   *[other] ogni { $count } settimane
}
rhythm-months = { $count ->
    [1] ogni mese
   *[other] ogni { $count } mesi
}
rhythm-years = { $count ->
    [1] ogni anno
   *[other] ogni { $count } anni
}
rhythm-workdays = ogni giorno lavorativo
rhythm-other = regolarmente
