deals-help = Lister les affaires : au point mort, à signer ce mois-ci, au-dessus d'un montant, gagnées, perdues
deals-example = par exemple : deals à signer ce mois-ci
deals-forms =
    deals à signer ce mois-ci
    deals de plus de 10k
    deals au point mort
    deals gagnées
    deals perdues
deals-form = Affaires
deals-title-open = { $count ->
    [one] { $count } affaire ouverte · { $whose }
   *[other] { $count } affaires ouvertes · { $whose }
}
deals-title-won = { $count ->
    [one] { $count } affaire gagnée · { $whose }
   *[other] { $count } affaires gagnées · { $whose }
}
deals-title-lost = { $count ->
    [one] { $count } affaire perdue · { $whose }
   *[other] { $count } affaires perdues · { $whose }
}
deals-title-stalled = { $count ->
    [one] { $count } affaire au point mort · { $whose }
   *[other] { $count } affaires au point mort · { $whose }
}
deals-none = Aucune affaire ne correspond · { $whose }
deals-column-deal = Affaire
deals-column-stage = Étape
deals-column-reason = Raison
deals-column-amount = Montant
deals-column-owner = Responsable
deals-column-when-open = Signature
deals-column-when-won = Gagnée
deals-column-when-lost = Perdue
deals-column-when-stalled = Sans nouvelles depuis
deals-quiet = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
deals-open-one = Ouvrir une affaire
deals-page = Page { $page } sur { $last }
deals-back = Retour
deals-next = Suivant
deals-stalled = Affaires au point mort
deals-open = Affaires ouvertes
deals-none-open = Aucune affaire ouverte · { $whose }
deals-none-won = Aucune affaire gagnée · { $whose }
deals-none-lost = Aucune affaire perdue · { $whose }
deals-none-stalled = Aucune affaire au point mort · { $whose }
