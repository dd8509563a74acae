show-help = Afficher une fiche et son historique
show-example = par exemple : show Acme
show-form = Afficher une fiche
