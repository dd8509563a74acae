reopen-help = Reprendre une affaire gagnée ou perdue
reopen-example = par exemple : reopen déploiement Acme
reopen-form = Rouvrir une affaire
reopen-done = { $deal } est de nouveau ouverte, à l'étape { $stage }.
reopen-already = { $deal } est déjà ouverte.
reopen-in = Rouvrir dans { $stage }
