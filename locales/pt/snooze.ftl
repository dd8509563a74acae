snooze-help = Adiar um follow-up para outro momento
snooze-example = por exemplo: snooze Acme para quinta
snooze-form = Adiar um follow-up
snooze-done = ⏰ Adiado: { $title } · { $due }
snooze-sooner = ⏰ Remarcado: { $title } · { $due } (antes: { $was })
snooze-until = Até quando? { $title }
snooze-told = ⏰ { $name } adiou isto por você: { $title } · { $due }
