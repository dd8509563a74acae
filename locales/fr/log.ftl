log-help = Enregistrer un appel, un rendez-vous ou un message en une phrase
log-example = par exemple : log appelé Acme, ils veulent un devis d'ici vendredi
log-form = Noter ce qui s'est passé
log-done = Enregistré : { $what } · { $who } · { $at }
log-closes = Terminer « { $title } »
log-known = { $name } a déjà enregistré ce message le { $at }.
log-again = L'enregistrer encore
