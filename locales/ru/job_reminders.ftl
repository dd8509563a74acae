job-reminders-why = Вы просили напомнить.
job-reminders-asked = { $name } просит напомнить об этом.
job-reminders-handed-over = Адресат здесь больше недоступен, поэтому напоминание пришло вам.
job-reminders-while-away = Меня какое-то время не было. { $count ->
    [one] За это время подошло { $count } напоминание.
    [few] За это время подошли { $count } напоминания.
   *[many] За это время подошло { $count } напоминаний.
}
job-reminders-waited = { $count ->
    [one] За время отсутствия накопилось { $count } напоминание.
    [few] За время отсутствия накопились { $count } напоминания.
   *[many] За время отсутствия накопилось { $count } напоминаний.
}
job-reminders-covering = { $name } отсутствует, замещаете вы.
