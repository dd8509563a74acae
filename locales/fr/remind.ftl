remind-help = Prévoir une relance pour vous ou un collègue
remind-example = par exemple : remind moi vendredi à 15h d'appeler Acme
remind-form = Nouvelle relance
remind-done = ⏰ { $title } · { $due }
remind-done-for = ⏰ Pour { $name } : { $title } · { $due }
remind-other-day = Ou { $day }
remind-quiet = Cela tombe dans les heures calmes ; le rappel arrive { $at }.
remind-repeats = Se répète jusqu'à ce que vous l'annuliez.
