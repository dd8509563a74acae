snooze-help = Перенести задачу на другое время
snooze-example = например: snooze Acme на четверг
snooze-form = Перенести задачу
snooze-done = ⏰ Перенесено: { $title } · { $due }
snooze-sooner = ⏰ Перенесено: { $title } · { $due } (было: { $was })
snooze-until = До какого времени? { $title }
snooze-told = ⏰ Перенесено за вас ({ $name }): { $title } · { $due }
