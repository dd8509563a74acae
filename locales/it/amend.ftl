amend-edited = Hai modificato il messaggio. Aggiorno quello che ho registrato?
amend-deleted = Hai eliminato il messaggio da cui ho registrato questo. Lo annullo?
amend-update = Aggiorna
amend-take-back = Annulla
amend-keep = Lascia così
amend-kept = Resta com'è.
amend-replaced = Hai modificato il messaggio, quindi l'ho registrato di nuovo.
