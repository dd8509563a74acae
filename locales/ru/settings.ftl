settings-help = Язык, часовой пояс, тихие часы, уведомления
settings-example = например: settings zone Москва
settings-forms =
    settings пояс Москва
    settings язык русский
    settings тишина 20:00-8:00
    settings тишина нет
    settings уведомления
    settings сводка 9:00
    settings Напоминания выкл
settings-form = Настройки
settings-title = Ваши настройки
settings-language = Язык
settings-zone = Часовой пояс
settings-zone-how = Другой часовой пояс? Напишите: settings zone Москва
settings-quiet = Тихие часы
settings-quiet-night = 20:00–8:00
settings-quiet-late = 22:00–7:00
settings-none = нет
settings-on = вкл.
settings-off = выкл.
settings-ping-reminders = Напоминания
settings-ping-joining = Запросы на вход
settings-ping-problems = Сбои доставки
settings-toggle = { $what }: вкл/выкл
settings-changed = { $what }: { $value }
settings-ping-stalls = Напоминания о затихших сделках
settings-ping-agenda = Утренний список дел
settings-pings = Все уведомления
settings-quiet-until = Тишина с { $start }. До какого часа?
settings-quiet-from = Тишина до { $end }. С какого часа?
settings-ping-reports = Отчёты администраторам
settings-zone-before = Поставлено до того, как я узнал ваш часовой пояс: { $title } · { $due }. В то же время у вас?
settings-zone-left = Пока по часам прежнего часового пояса: { $title } · { $due }. В тот же час на новом месте?
