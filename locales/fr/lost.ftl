lost-help = Marquer une affaire comme perdue, et pourquoi
lost-example = par exemple : lost déploiement Acme, trop cher
lost-form = Une affaire est perdue
lost-done = Perdue : { $deal }
lost-because = Perdue : { $deal } ({ $reason })
lost-why = Pourquoi ? Un appui aide la prochaine affaire.
lost-other = Autre chose
lost-already = { $deal } est déjà perdue, depuis le { $on }.
