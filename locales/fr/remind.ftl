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
remind-repeats = Se répète jusqu'à ce que vous l'annuliez.
remind-silent = Il ne sonnera pas, car vos rappels sont désactivés : vous le trouverez dans votre agenda.
remind-silent-for = Il ne sonnera pas : { $name } ne souhaite pas de rappels un par un et le trouvera dans son agenda.
remind-ring = Activer les rappels
