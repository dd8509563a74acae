respond-form = Ajouter une note
