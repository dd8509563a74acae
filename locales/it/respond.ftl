respond-form = Aggiungi una nota
