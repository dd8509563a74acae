stage-form = Étape
stage-change = Modifier une étape
stage-add = Ajouter une étape
stage-rename = Renommer
stage-days = Jours de silence
stage-earlier = Plus tôt
stage-later = Plus tard
stage-remove = Retirer
stage-keep = La garder
stage-back = Toutes les étapes
stage-stalls = Stagne
stage-open-deals = Affaires ouvertes
stage-moved = { $stage } a changé de place.
stage-added = { $stage } est maintenant une étape.
stage-renamed = { $before } s'appelle maintenant { $stage }.
stage-gone = { $stage } est retirée.
stage-removed = { $count ->
    [one] { $stage } est retirée ; son affaire est maintenant dans { $heir }.
   *[other] { $stage } est retirée ; ses { $count } affaires sont maintenant dans { $heir }.
}
stage-where-to = { $count ->
    [one] Une affaire ouverte se trouve dans { $stage }. Où doit-elle aller ?
   *[other] { $count } affaires ouvertes se trouvent dans { $stage }. Où doivent-elles aller ?
}
ask-stage-name = Comment s'appelle l'étape ?
error-last-stage = { $stage } est la seule étape ouverte, et il en faut au moins une.
error-stage-exists = Il y a déjà une étape « { $name } ».
stage-how = par exemple : setup ajouter étape Contrat après Proposition 10 jours
error-no-such-stage = Il n'y a pas d'étape « { $name } ». Laquelle est-ce ?
stage-type-it = Ou écrivez-le : setup ajouter étape Contrat après Proposition 10 jours
stage-usual-lead = Prospect
stage-usual-qualified = Qualifié
stage-usual-proposal = Proposition
stage-usual-negotiation = Négociation
stage-usual-won = Gagné
stage-usual-lost = Perdu
