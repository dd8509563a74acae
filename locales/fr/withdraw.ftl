withdraw-done = Invitation retirée : { $name }. Son code ne donne plus accès à personne.
withdraw-used = { $name } a déjà utilisé cette invitation. Sous « Membres », vous pouvez fermer l'accès.
