claim-button = Je m'en occupe
claim-done = { $name } s'occupe désormais de { $what }.
claim-taken = { $name } s'occupe désormais de { $what }. Vous n'avez plus rien à y faire.
claim-yours = { $what } est désormais à vous.
error-of-another-team = C'est à l'équipe { $team } de reprendre { $what }.
error-taken-up = { $name } a été plus rapide et s'occupe déjà de { $what }.
error-yours-already = { $what } est déjà à vous.
