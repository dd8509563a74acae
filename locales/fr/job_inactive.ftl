job-inactive-title = { $count ->
    [one] { $count } membre n'est pas venu depuis longtemps
   *[other] { $count } membres ne sont pas venus depuis longtemps
}
job-inactive-since = dernière visite : { $at }
job-inactive-why = Je le signale après { $days } jours, une fois par absence. Un accès dont personne n'a besoin est mieux fermé.
