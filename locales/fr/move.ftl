move-help = Déplacer une affaire vers une autre étape
move-example = par exemple : move déploiement Acme vers Proposition
move-form = Déplacer une affaire
move-done = { $deal } est maintenant à l'étape { $stage }.
move-already = { $deal } est déjà à l'étape { $stage }.
