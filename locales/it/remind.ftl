remind-help = Fissa un'attività per te o per un collega
remind-example = per esempio: remind venerdì alle 15 chiamare Acme
remind-form = Nuova attività
remind-done = ⏰ { $title } · { $due }
remind-done-for = ⏰ Per { $name }: { $title } · { $due }
remind-other-day = Oppure { $day }
remind-quiet = Cade nelle ore di silenzio; il promemoria arriva { $at }.
remind-repeats = Si ripete finché non lo annulli.
