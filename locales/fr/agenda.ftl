agenda-help = Voir ce qui est à faire
agenda-example = par exemple : agenda demain
agenda-forms =
    agenda demain
    agenda la semaine prochaine
    agenda en retard
    agenda équipe
agenda-title = Votre agenda
agenda-overdue = En retard ({ $count })
agenda-today = Aujourd'hui ({ $count })
agenda-later = Plus tard ({ $count })
agenda-days = { $count ->
    [one] { $count } relance
   *[other] { $count } relances
}
agenda-done = Terminé ({ $count })
agenda-empty = Rien en attente. Profitez du calme.
agenda-none = Rien ici.
agenda-tick = ✓ { $title }
agenda-title-of = Agenda · { $whose }
agenda-line = { $name } : { $line }
