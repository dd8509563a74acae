handoff-help = Передать коллеге все открытые дела
handoff-example = например: handoff от Бена к Ким
handoff-form = Передать все дела
handoff-ask = { $name } → { $heir }: { $what }. Передать?
handoff-go = Передать
handoff-done = Передано, { $name } → { $heir }: { $what }.
handoff-none = Открытых дел нет: { $name }.
handoff-yours = { $by } передаёт вам дела ({ $name }): { $what }.
handoff-gone = { $by } передаёт ваши открытые дела: теперь их ведёт { $heir }.
handoff-instead = Передать: { $name }
handoff-deals = { $count ->
    [one] { $count } открытая сделка ({ $sum })
    [few] { $count } открытые сделки ({ $sum })
   *[many] { $count } открытых сделок ({ $sum })
}
handoff-deals-bare = { $count ->
    [one] { $count } открытая сделка
    [few] { $count } открытые сделки
   *[many] { $count } открытых сделок
}
handoff-tasks = { $count ->
    [one] { $count } задача
    [few] { $count } задачи
   *[many] { $count } задач
}
handoff-customers = { $count ->
    [one] { $count } клиент
    [few] { $count } клиента
   *[many] { $count } клиентов
}
handoff-nothing = ничего
handoff-private = { $count ->
    [one] { $count } личная задача остаётся личной и никому не передаётся.
    [few] { $count } личные задачи остаются личными и никому не передаются.
   *[many] { $count } личных задач остаются личными и никому не передаются.
}
handoff-back = Ваши открытые дела снова у вас.
handoff-not-yours = Дела ({ $name }) больше не у вас: передача отменена.
handoff-changed = С момента вопроса кое-что изменилось. Теперь всё так.
