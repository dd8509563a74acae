company-help = Legt eine Firma an oder ergänzt ihre Angaben
company-example = z. B.: company Acme GmbH
company-form = Neue Firma
company-created = Neue Firma: { $name }
company-updated = Aktualisiert: { $name }
company-exists = { $name } gibt es hier schon. Ist das dieselbe Firma?
company-same = Dieselbe Firma
