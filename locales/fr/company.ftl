company-help = Ajouter une société ou modifier sa fiche
company-example = par exemple : company Acme SAS
company-form = Nouvelle société
company-created = Nouvelle société : { $name }
company-updated = Mis à jour : { $name }
company-exists = { $name } est déjà là. Est-ce la même société ?
company-same = La même société
