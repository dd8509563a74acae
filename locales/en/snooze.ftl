snooze-help = Move a follow-up to another moment
snooze-example = such as: snooze Acme to Thursday
snooze-form = Move a follow-up
snooze-done = ⏰ Moved: { $title } · { $due }
snooze-sooner = ⏰ Moved: { $title } · { $due } (before: { $was })
snooze-until = Until when? { $title }
snooze-told = ⏰ { $name } has moved it for you: { $title } · { $due }
