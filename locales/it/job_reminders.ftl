job-reminders-why = Mi hai chiesto di ricordartelo.
job-reminders-asked = { $name } ha chiesto questo promemoria.
job-reminders-handed-over = La persona a cui era destinato non è più raggiungibile qui, quindi arriva a te.
job-reminders-while-away = Non ci sono stato per un po'. { $count ->
    [one] Nel frattempo è scaduto un promemoria.
   *[other] Nel frattempo sono scaduti { $count } promemoria.
}
job-reminders-waited = { $count ->
    [one] Un promemoria ha aspettato durante un'assenza.
   *[other] { $count } promemoria hanno aspettato durante un'assenza.
}
job-reminders-covering = { $name } è assente, e lo sostituisci tu.
