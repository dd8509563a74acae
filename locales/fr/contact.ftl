contact-help = Ajouter une personne ou modifier sa fiche
contact-example = par exemple : contact Sofia Lind, acheteuse chez Nordlicht, sofia@nordlicht.example
contact-form = Nouveau contact
contact-created = Nouveau contact : { $name }
contact-updated = Mis à jour : { $name }
contact-exists = { $name } est déjà là. Est-ce la même personne ?
contact-same = La même personne
contact-another = Quelqu'un d'autre
