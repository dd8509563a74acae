unlink-help = Dissocier un de vos comptes
unlink-example = par exemple : unlink
unlink-form = Dissocier
unlink-done = { $name } sur { $platform } n'est plus à vous ici.
unlink-done-there = Ce compte a été dissocié depuis { $platform }. Pour revenir, reliez-le de nouveau là-bas.
unlink-done-elsewhere = Votre compte sur { $platform } a été dissocié. Si ce n'était pas vous, prévenez un administrateur.
