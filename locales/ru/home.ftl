card-home-title = Мой день · { $day }
card-home-call = Записать звонок
card-home-deal = Новая сделка
card-home-contact = Новый контакт
card-home-find = Найти
card-home-help = Помощь
card-home-overdue = Просрочено ({ $count })
card-home-today = Сегодня ({ $count })
card-home-later = Позже ({ $count })
card-home-still = Затихшие сделки ({ $count })
card-home-still-line = { $deal } · { $stage } · { $days ->
    [one] тишина { $days } день
    [few] тишина { $days } дня
   *[many] тишина { $days } дней
}
card-home-empty = Ничего не запланировано. Напишите мне в сообщениях: «Звонил в Acme, хотят КП, напомни во вторник в 15:00»
card-home-closed = Здесь пока нечего показать. Напишите мне в сообщениях, и я расскажу, как получить доступ.
card-home-as-of = По состоянию на { $at }
