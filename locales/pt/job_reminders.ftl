job-reminders-why = Você pediu que eu lembrasse.
job-reminders-asked = { $name } pediu este lembrete.
job-reminders-handed-over = A pessoa a quem isto se destinava não pode mais ser avisada aqui, por isso chega a você.
job-reminders-while-away = Fiquei fora por um tempo. { $count ->
    [1] Um lembrete venceu nesse período.
   *[other] { $count } lembretes venceram nesse período.
}
job-reminders-waited = { $count ->
    [1] Um lembrete esperou durante uma ausência.
   *[other] { $count } lembretes esperaram durante uma ausência.
}
job-reminders-covering = { $name } está fora, e você cobre.
