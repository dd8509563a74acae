snooze-help = Reporter une relance
snooze-example = par exemple : snooze Acme à jeudi
snooze-form = Reporter une relance
snooze-done = ⏰ Reporté : { $title } · { $due }
snooze-sooner = ⏰ Déplacé : { $title } · { $due } (avant : { $was })
snooze-until = Jusqu'à quand ? { $title }
snooze-told = ⏰ { $name } l'a reporté pour vous : { $title } · { $due }
