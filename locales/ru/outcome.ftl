outcome-reached = ✓ Дозвонились: { $title }
outcome-no-answer = Нет ответа: { $title }
outcome-voicemail = Автоответчик: { $title }
