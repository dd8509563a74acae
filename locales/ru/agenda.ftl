agenda-help = Показать, что запланировано
agenda-example = например: agenda завтра
agenda-forms =
    agenda завтра
    agenda на следующей неделе
    agenda просроченные
    agenda команда
agenda-title = Ваши дела
agenda-overdue = Просрочено ({ $count })
agenda-today = Сегодня ({ $count })
agenda-later = Позже ({ $count })
agenda-days = { $count ->
    [one] { $count } задача
    [few] { $count } задачи
   *[many] { $count } задач
}
agenda-done = Сделано ({ $count })
agenda-empty = Открытых дел нет. Можно выдохнуть.
agenda-none = Здесь пусто.
agenda-tick = ✓ { $title }
agenda-title-of = Дела · { $whose }
agenda-line = { $name }: { $line }
