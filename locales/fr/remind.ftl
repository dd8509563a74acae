remind-help = Prévoir une relance pour vous ou un collègue
remind-example = par exemple : remind moi vendredi à 15h d'appeler Acme
remind-forms =
    remind moi vendredi à 15h d'appeler Acme
    remind à Kim demain d'envoyer le devis
    remind moi tous les lundis à 9h de vérifier le pipeline
remind-form = Nouvelle relance
remind-done = ⏰ { $title } · { $due }
remind-done-for = ⏰ Pour { $name } : { $title } · { $due }
remind-other-day = Ou { $day }
remind-quiet = Cela tombe dans les heures calmes ; le rappel arrive { $at }.
remind-their-clock = Pour { $name }, c'est { $due }.
remind-already = C’est déjà noté :
remind-repeats = Se répète { $rhythm } jusqu'à ce que vous l'annuliez.
remind-silent = Il ne sonnera pas, car vos rappels sont désactivés : vous le trouverez dans votre agenda.
remind-silent-for = Il ne sonnera pas : { $name } ne souhaite pas de rappels un par un et le trouvera dans son agenda.
remind-ring = Activer les rappels
rhythm-days = { $count ->
    [1] chaque jour
   *[other] tous les { $count } jours
}
rhythm-weeks = { $count ->
    [1] chaque semaine
   *[other] toutes les { $count } semaines
}
rhythm-months = { $count ->
    [1] chaque mois
   *[other] tous les { $count } mois
}
rhythm-years = { $count ->
    [1] chaque année
   *[other] tous les { $count } ans
}
rhythm-workdays = chaque jour ouvré
rhythm-other = régulièrement
