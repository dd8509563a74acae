won-help = Marquer une affaire comme gagnée
won-example = par exemple : won déploiement Acme
won-form = Une affaire est gagnée
won-done = 🎉 Gagnée : { $deal }
won-already = { $deal } est déjà gagnée, depuis le { $on }.
won-team = 🎉 { $owner } a gagné { $deal } !
won-team-amount = 🎉 { $owner } a gagné { $deal } : { $amount } !
won-not-any-more = { $deal } est de nouveau ouverte, cette victoire reste donc à venir.
