workday-help = Рабочий день, праздники вашей страны и сколько напоминаний он может принести
workday-example = например: workday 8:30
workday-forms =
    workday 8:30
    workday страна RU
    workday уведомления 5
workday-form = Рабочий день
workday-title = Ваш рабочий день
workday-starts = Начинается в
workday-country = Праздники страны
workday-pings = Не больше напоминаний в день
workday-how = Вне этого времени я ни о чём сам не напоминаю. Ещё: workday country RU. Что не поместилось в насыщенный день, ждёт следующего списка дел.
error-unclear-workday = Не получилось прочитать «{ $text }». Например: workday 8:30, workday country RU, workday pings 5
