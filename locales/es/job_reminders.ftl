job-reminders-why = Me pediste que te lo recordara.
job-reminders-asked = { $name } pidió este recordatorio.
job-reminders-handed-over = La persona a la que le tocaba ya no está disponible aquí, así que te llega a ti.
job-reminders-while-away = He estado fuera un rato. { $count ->
    [one] Mientras tanto venció un recordatorio.
   *[other] Mientras tanto vencieron { $count } recordatorios.
}
job-reminders-waited = { $count ->
    [one] Un recordatorio ha esperado durante una ausencia.
   *[other] { $count } recordatorios han esperado durante una ausencia.
}
job-reminders-covering = { $name } no está y tú cubres su ausencia.
