respond-form = Añadir una nota
