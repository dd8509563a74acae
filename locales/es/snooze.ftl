snooze-help = Pasar un seguimiento a otro momento
snooze-example = por ejemplo: snooze Acme al jueves
snooze-form = Aplazar un seguimiento
snooze-done = ⏰ Aplazado: { $title } · { $due }
snooze-sooner = ⏰ Cambiado: { $title } · { $due } (antes: { $was })
snooze-until = ¿Hasta cuándo? { $title }
snooze-told = ⏰ { $name } lo ha aplazado por ti: { $title } · { $due }
