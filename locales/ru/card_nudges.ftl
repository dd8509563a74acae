card-why = Почему?
card-stall-title = 💤 { $name }: { $days ->
    [one] { $days } день тишины
    [few] { $days } дня тишины
   *[many] { $days } дней тишины
}
card-stall-quiet = Этап { $stage }, с { $at } ничего не было и ничего не запланировано.
card-stall-owner = Ответственный: { $name }
card-stall-log = Записать
card-stall-step = Следующий шаг
card-stall-move = Перенести
card-stall-snooze = Отложить
card-stall-not = Не застряла, потому что …
card-stall-lost = Проиграна
card-stalls-title = 💤 { $count ->
    [one] Затихла { $count } сделка
    [few] Затихли { $count } сделки
   *[many] Затихло { $count } сделок
}
card-stalls-how = Не спешите: выберите одну или оставьте как есть. Они приходят одним сообщением, один раз.
card-stalls-line = { $name } · { $stage } · { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}
card-stalls-line-of = { $name } · { $stage } · { $owner } · { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}
card-stalls-open = Открыть сделку
card-stall-discreet = Одна сделка затихла. Какая — спросите меня лично: здесь читают посторонние.
