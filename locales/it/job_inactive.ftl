job-inactive-title = { $count ->
    [one] Un membro non si vede da molto tempo
   *[other] { $count } membri non si vedono da molto tempo
}
job-inactive-since = ultima volta qui: { $at }
job-inactive-why = Lo segnalo dopo { $days } giorni, una volta per ogni assenza. Un accesso che non serve a nessuno è meglio chiuderlo.
