respond-form = Notiz hinzufügen
