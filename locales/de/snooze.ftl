snooze-help = Legt eine Wiedervorlage auf einen anderen Zeitpunkt
snooze-example = z. B.: snooze Acme auf Donnerstag
snooze-form = Später vorlegen
snooze-done = ⏰ Verschoben: { $title } · { $due }
snooze-sooner = ⏰ Verschoben: { $title } · { $due } (vorher: { $was })
snooze-until = Bis wann? { $title }
snooze-told = ⏰ { $name } hat es für Sie verschoben: { $title } · { $due }
