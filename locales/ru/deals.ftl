deals-help = Список сделок: застрявшие, закрываются в этом месяце, больше суммы, выигранные, проигранные
deals-example = например: deals с закрытием в этом месяце
deals-forms =
    deals с закрытием в этом месяце
    deals больше 10к
    deals застрявшие сделки
    deals выигранные сделки
    deals проигранные сделки
deals-form = Сделки
deals-title-open = { $count ->
    [one] { $count } открытая сделка · { $whose }
    [few] { $count } открытые сделки · { $whose }
   *[many] { $count } открытых сделок · { $whose }
}
deals-title-won = { $count ->
    [one] { $count } выигранная сделка · { $whose }
    [few] { $count } выигранные сделки · { $whose }
   *[many] { $count } выигранных сделок · { $whose }
}
deals-title-lost = { $count ->
    [one] { $count } проигранная сделка · { $whose }
    [few] { $count } проигранные сделки · { $whose }
   *[many] { $count } проигранных сделок · { $whose }
}
deals-title-stalled = { $count ->
    [one] { $count } сделка стоит на месте · { $whose }
    [few] { $count } сделки стоят на месте · { $whose }
   *[many] { $count } сделок стоят на месте · { $whose }
}
deals-none = Подходящих сделок нет · { $whose }
deals-column-deal = Сделка
deals-column-stage = Этап
deals-column-reason = Причина
deals-column-amount = Сумма
deals-column-owner = Ответственный
deals-column-when-open = Закрытие
deals-column-when-won = Выиграна
deals-column-when-lost = Проиграна
deals-column-when-stalled = Тишина
deals-quiet = { $count ->
    [one] { $count } день
    [few] { $count } дня
   *[many] { $count } дней
}
deals-open-one = Открыть сделку
deals-page = Страница { $page } из { $last }
deals-back = Назад
deals-next = Дальше
deals-stalled = Застрявшие сделки
deals-open = Открытые сделки
deals-none-open = Открытых сделок нет · { $whose }
deals-none-won = Выигранных сделок нет · { $whose }
deals-none-lost = Проигранных сделок нет · { $whose }
deals-none-stalled = Ни одна сделка не стоит на месте · { $whose }
