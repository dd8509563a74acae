snooze-help = Sposta un'attività a un altro momento
snooze-example = per esempio: snooze Acme a giovedì
snooze-form = Rimandare un'attività
snooze-done = ⏰ Rimandata: { $title } · { $due }
snooze-sooner = ⏰ Spostata: { $title } · { $due } (prima: { $was })
snooze-until = Fino a quando? { $title }
snooze-told = ⏰ { $name } l'ha rimandato per te: { $title } · { $due }
