contact-help = Legt eine Person an oder ergänzt ihre Angaben
contact-example = z. B.: contact Sofia Lind, Einkäuferin bei Nordlicht, sofia@nordlicht.example
contact-form = Neuer Kontakt
contact-created = Neuer Kontakt: { $name }
contact-updated = Aktualisiert: { $name }
contact-exists = { $name } gibt es hier schon. Ist das dieselbe Person?
contact-same = Dieselbe Person
contact-another = Jemand anderes
