handoff-help = Confier tout le travail en cours de quelqu'un à un collègue
handoff-example = par exemple : handoff Ben à Kim
handoff-form = Tout confier
handoff-ask = Le travail en cours de { $name } irait à { $heir } : { $what }. On y va ?
handoff-go = Confier
handoff-done = Confié par { $name } à { $heir } : { $what }.
handoff-none = { $name } n'a rien en cours.
handoff-yours = { $by } vous a confié le travail de { $name } : { $what }.
handoff-gone = { $by } a confié votre travail en cours à { $heir }.
handoff-instead = À { $name }
handoff-deals = { $count ->
    [one] { $count } affaire ouverte ({ $sum })
   *[other] { $count } affaires ouvertes ({ $sum })
}
handoff-deals-bare = { $count ->
    [one] { $count } affaire ouverte
   *[other] { $count } affaires ouvertes
}
handoff-tasks = { $count ->
    [one] { $count } relance
   *[other] { $count } relances
}
handoff-customers = { $count ->
    [one] { $count } client
   *[other] { $count } clients
}
handoff-nothing = rien
handoff-private = { $count ->
    [one] { $count } relance personnelle reste privée et n'est confiée à personne.
   *[other] { $count } relances personnelles restent privées et ne sont confiées à personne.
}
handoff-back = Votre travail en cours est de nouveau chez vous.
handoff-not-yours = Le travail de { $name } n'est plus chez vous : la transmission a été annulée.
handoff-changed = Quelque chose a changé depuis ma question. Voici où cela en est.
