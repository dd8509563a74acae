card-activity-attempt = { $kind } ({ $outcome })
card-activity-nobody = без собеседника
card-activity-person-at = { $person } ({ $company })
card-digest-title = { $count ->
    [one] Пока меня не было, подошёл срок { $count } задачи
    [few] Пока меня не было, подошёл срок { $count } задач
   *[many] Пока меня не было, подошёл срок { $count } задач
}
card-record-log = Добавить заметку
card-record-provisional = Не подтверждено: имя взято из вашего сообщения.
card-record-remind = Напомнить
card-record-timeline = История
card-reminder-customer = { $name }
card-reminder-late = С опозданием: срок был { $at }. Меня не было.
card-reminder-waited = С опозданием: срок был { $at }. Напоминание ждало конца отсутствия.
card-reminder-no-answer = Нет ответа
card-reminder-note = Заметка
card-reminder-phone = ☎ { $phone }
card-reminder-reached = Дозвонились
card-reminder-title = ⏰ { $title }
card-task-cancel = Не нужно
card-task-is-cancelled = Снято: { $title }
card-task-day = { $day }
card-task-done = Готово
card-task-is-done = ✓ Готово: { $title }
card-task-line = { $title } · { $due }
card-task-moment = { $at } ({ $zone })
card-task-snooze = Позже
card-task-undated = без даты
card-timeline-empty = Здесь пока ничего не было.
card-timeline-line = { $at } · { $what }
card-timeline-title = Что было
card-timeline-words = { $what }: { $words }
card-task-is-open = { $title }
card-deal-assign = Передать
card-deal-lost = Проиграна
card-deal-reopen = Открыть снова
card-deal-won = Выиграна
card-reason-price = Слишком дорого
card-reason-competitor = Ушли к конкуренту
card-reason-timing = Не вовремя
card-reason-budget = Нет бюджета
card-reason-silence = Перестали отвечать
card-reason-feature = Чего-то не хватило
card-task-where-open = Изменено в { $platform }, { $at }
card-task-where-done = Сделано в { $platform }, { $at }
card-task-where-cancelled = Снято в { $platform }, { $at }
card-timeline-change = { $what }: { $before } → { $after }
card-around-deal = { $deal } · { $stage } · { $amount }
card-around-people = Люди ({ $count }): { $names }
card-around-deals = Сделки ({ $count })
card-around-open = Открыть одно из этого
card-kept-voice = { $count ->
    [one] 🎤 { $count } голосовое сообщение
    [few] 🎤 { $count } голосовых сообщения
   *[many] 🎤 { $count } голосовых сообщений
}
card-kept-photo = 📷 { $count } фото
card-kept-file = { $count ->
    [one] 📎 { $count } файл
    [few] 📎 { $count } файла
   *[many] 📎 { $count } файлов
}
card-kept-location = { $count ->
    [one] 📍 { $count } место
    [few] 📍 { $count } места
   *[many] 📍 { $count } мест
}
card-kept-contact_card = { $count ->
    [one] 👤 { $count } контакт
    [few] 👤 { $count } контакта
   *[many] 👤 { $count } контактов
}
card-kept-again = Посмотреть ещё раз
card-kept-option = { $number }. { $file } · { $at }
card-timeline-kept = { $what } · { $files }
card-forwarded = { $at } · { $words }
