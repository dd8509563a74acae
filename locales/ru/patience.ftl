patience-ask = { $name }: почему сделка не застряла?
patience-why = Причина
patience-reason-waiting = ждём их ответа
patience-reason-budget = бюджет у них будет позже
patience-reason-legal = у юристов или закупок
patience-reason-away = их нет на месте
patience-reason-slow = такие сделки идут дольше
patience-done = Понял: { $reason }. Напомню о { $name }, если тишина продлится { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}.
patience-until = Понял: { $reason }. До { $day } о { $names } не напоминаю.
patience-was = До сих пор срок был { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}. Новый действует, пока сделка на этапе «{ $stage }».
