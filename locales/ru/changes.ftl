changes-help = Показать, что изменилось в сделках с пятницы или другого дня
changes-example = например: changes с понедельника
changes-forms =
    changes
    changes с понедельника
changes-form = Что изменилось
changes-title = Что изменилось с { $day } · { $whose }
changes-none = Ничего не изменилось.
changes-won = 🏆 Выиграно ({ $count })
changes-lost = Проиграно ({ $count })
changes-new = Новые ({ $count })
changes-moved = Перешли на другой этап ({ $count })
changes-slipped = Закрытие позже ({ $count })
changes-sooner = Закрытие раньше ({ $count })
changes-amount = Изменилась сумма ({ $count })
changes-owner = Переданы ({ $count })
changes-idle = { $count ->
    [one] { $count } открытая сделка, которой никто не касался:
    [few] { $count } открытые сделки, которых никто не касался:
   *[many] { $count } открытых сделок, которых никто не касался:
}
changes-line = { $deal } · { $what }
changes-step = { $deal } · { $before } → { $after }
changes-since-friday = С пятницы
error-day-to-come = { $day }: этот день ещё не наступил, поэтому изменений с него нет. Назовите, пожалуйста, прошедший день.
