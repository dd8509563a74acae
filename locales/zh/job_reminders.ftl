job-reminders-why = 这是您让我发的提醒。
job-reminders-asked = 这是 { $name } 要求的提醒。
job-reminders-handed-over = 原收件人已无法在此联系，所以转给您。
job-reminders-while-away = 我离线了一段时间，期间有 { $count } 条提醒到期。
job-reminders-waited = 休假期间积下了 { $count } 条提醒。
job-reminders-covering = { $name } 正在休假，由您代班。
