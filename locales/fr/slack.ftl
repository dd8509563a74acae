common-send-form = Envoyer
common-choose = Choisir…
common-more-left-out = Il y en a plus que la place ne le permet.
common-rows-left-out = { $count ->
    [one] { $count } ligne de plus n'est pas affichée.
   *[other] { $count } lignes de plus ne sont pas affichées.
}
common-options-left-out = { $count ->
    [one] { $count } choix de plus n'est pas affiché.
   *[other] { $count } choix de plus ne sont pas affichés.
}
common-answer-missing = Il manque encore quelque chose ici.
common-app = Rapport
common-close = Fermer
common-one-moment = Un instant…
common-answered-directly = Je vous ai répondu dans nos messages directs.
common-new-record = + Nouveau : { $name }
common-search = Tapez pour chercher…
common-kind-contact = personne
common-kind-company = société
common-kind-deal = affaire
common-kind-member = collègue
common-of-kind = { $name } · { $kind }
