job-reminders-why = Sie wollten daran erinnert werden.
job-reminders-asked = { $name } hat diese Erinnerung gesetzt.
job-reminders-handed-over = Die Person, für die das war, ist hier nicht mehr erreichbar. Darum kommt es zu Ihnen.
job-reminders-while-away = Ich war eine Weile weg. { $count ->
    [one] Eine Erinnerung war inzwischen fällig.
   *[other] { $count } Erinnerungen waren inzwischen fällig.
}
job-reminders-waited = { $count ->
    [one] Eine Erinnerung hat gewartet, bis eine Abwesenheit zu Ende war.
   *[other] { $count } Erinnerungen haben gewartet, bis eine Abwesenheit zu Ende war.
}
job-reminders-covering = { $name } ist abwesend, und Sie vertreten.
