pipeline-help = Voir les affaires ouvertes par étape : les vôtres, celles d'un collègue ou de l'équipe
pipeline-example = par exemple : pipeline équipe
pipeline-forms =
    pipeline
    pipeline équipe
    pipeline Kim
pipeline-form = Pipeline
pipeline-title = Pipeline · { $whose }
pipeline-empty = Pas d'affaire ouverte ici.
pipeline-column-stage = Étape
pipeline-column-deals = Affaires
pipeline-column-sum = Total
pipeline-column-weighted = Pondéré
pipeline-column-bar = Part
pipeline-total = { $count ->
    [one] { $count } affaire ouverte : { $sum }, pondéré { $weighted }
   *[other] { $count } affaires ouvertes : { $sum }, pondéré { $weighted }
}
pipeline-unpriced = { $count ->
    [one] { $count } affaire n'a pas encore de montant.
   *[other] { $count } affaires n'ont pas encore de montant.
}
pipeline-currencies = Chaque devise est additionnée à part ; les barres comptent les affaires.
pipeline-mine = Mon pipeline
pipeline-team = Le pipeline de l'équipe
