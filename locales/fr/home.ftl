card-home-title = Ma journée · { $day }
card-home-call = Noter un appel
card-home-deal = Nouvelle affaire
card-home-contact = Nouveau contact
card-home-find = Chercher
card-home-help = Aide
card-home-overdue = En retard ({ $count })
card-home-today = Aujourd'hui ({ $count })
card-home-later = Plus tard ({ $count })
card-home-still = Affaires sans nouvelles ({ $count })
card-home-still-line = { $deal } · { $stage } · { $days ->
    [one] rien depuis { $days } jour
   *[other] rien depuis { $days } jours
}
card-home-empty = Rien à faire. Écrivez-moi sous Messages : « Appelé Acme, ils veulent un devis, relancer mardi à 15h »
card-home-closed = Il n'y a encore rien à voir ici. Écrivez-moi sous Messages, je vous dirai comment entrer.
card-home-as-of = État : { $at }
