job-reminders-why = Vous m'avez demandé de vous le rappeler.
job-reminders-asked = { $name } a demandé ce rappel.
job-reminders-handed-over = La personne concernée n'est plus joignable ici, ce rappel vous revient donc.
job-reminders-while-away = Je n'étais pas là un moment. { $count ->
    [one] { $count } rappel est arrivé à échéance entre-temps.
   *[other] { $count } rappels sont arrivés à échéance entre-temps.
}
job-reminders-waited = { $count ->
    [one] { $count } rappel a attendu la fin d'une absence.
   *[other] { $count } rappels ont attendu la fin d'une absence.
}
job-reminders-covering = { $name } est en congé, et vous prenez le relais.
