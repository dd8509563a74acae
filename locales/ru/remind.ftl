remind-help = Поставить задачу себе или коллеге
remind-example = например: remind в пятницу в 15:00 позвонить в Acme
remind-forms =
    remind в пятницу в 15:00 позвонить в Acme
    remind Ким должна отправить КП завтра
    remind каждый понедельник в 9 проверить воронку
remind-form = Новая задача
remind-done = ⏰ { $title } · { $due }
remind-done-for = ⏰ Для коллеги, { $name }: { $title } · { $due }
remind-other-day = Или { $day }
remind-quiet = Это тихие часы; напоминание придёт { $at }.
remind-their-clock = По часам коллеги ({ $name }) это { $due }.
remind-already = Это уже записано:
remind-repeats = Повторяется { $rhythm }, пока вы не отмените.
remind-silent = Напоминание не придёт: они у вас выключены. Задача будет в вашем списке дел.
remind-silent-for = Напоминание не придёт: { $name } не получает отдельных напоминаний, задача будет в списке дел.
remind-ring = Включить напоминания
rhythm-days = { $count ->
    [1] каждый день
    [one] раз в { $count } день
    [few] раз в { $count } дня
   *[many] раз в { $count } дней
}
rhythm-weeks = { $count ->
    [1] каждую неделю
    [one] раз в { $count } неделю
    [few] раз в { $count } недели
   *[many] раз в { $count } недель
}
rhythm-months = { $count ->
    [1] каждый месяц
    [one] раз в { $count } месяц
    [few] раз в { $count } месяца
   *[many] раз в { $count } месяцев
}
rhythm-years = { $count ->
    [1] каждый год
    [one] раз в { $count } год
    [few] раз в { $count } года
   *[many] раз в { $count } лет
}
rhythm-workdays = по рабочим дням
rhythm-other = регулярно
