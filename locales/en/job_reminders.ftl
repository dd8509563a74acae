job-reminders-why = You asked me to remind you.
job-reminders-asked = { $name } asked for this reminder.
job-reminders-handed-over = The person this was for can't be reached here any more, so it comes to you.
job-reminders-while-away = I was away for a while. { $count ->
    [one] One reminder was due meanwhile.
   *[other] { $count } reminders were due meanwhile.
}
job-reminders-waited = { $count ->
    [one] One reminder has waited for the end of an absence.
   *[other] { $count } reminders have waited for the end of an absence.
}
job-reminders-covering = { $name } is away, and you cover.
