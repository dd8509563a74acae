resume-help = Reprendre les alertes sur une affaire ou un client
resume-example = par exemple : resume alertes pour Acme
resume-form = Reprendre les alertes
resume-done = Je vous préviendrai de nouveau quand il ne se passe plus rien chez { $names }.
