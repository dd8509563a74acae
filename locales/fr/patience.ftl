patience-ask = Pourquoi { $name } n'est pas au point mort ?
patience-why = Car
patience-reason-waiting = nous attendons leur réponse
patience-reason-budget = leur budget arrive plus tard
patience-reason-legal = c'est chez les juristes ou aux achats
patience-reason-away = ils sont absents
patience-reason-slow = ce genre d'affaire prend plus de temps
patience-done = Compris : { $reason }. Je reparlerai de { $name } après { $days } jours sans nouvelles.
patience-until = Compris : { $reason }. Je laisse { $names } en paix jusqu'au { $day }.
patience-was = Jusqu'ici, c'était { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}. Cela vaut tant que l'affaire reste à l'étape { $stage }.
