card-why = Pourquoi ?
card-stall-title = 💤 { $name } : { $days ->
    [one] sans nouvelles depuis { $days } jour
   *[other] sans nouvelles depuis { $days } jours
}
card-stall-quiet = À l'étape { $stage }, rien depuis { $at }, et rien n'est prévu.
card-stall-owner = Responsable : { $name }
card-stall-log = Enregistrer
card-stall-step = Prochaine étape
card-stall-move = Déplacer
card-stall-snooze = Plus tard
card-stall-not = Pas au point mort, car…
card-stall-lost = Perdue
card-stalls-title = 💤 { $count ->
    [one] { $count } affaire est au point mort
   *[other] { $count } affaires sont au point mort
}
card-stalls-how = Rien ne presse : choisissez-en une, ou laissez-les. Elles arrivent en un seul message, une seule fois.
card-stalls-line = { $name } · { $stage } · { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
card-stalls-line-of = { $name } · { $stage } · { $owner } · { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
card-stalls-open = En ouvrir une
card-stall-discreet = Une affaire est au point mort. Demandez-moi laquelle en privé : des personnes extérieures lisent ici.
