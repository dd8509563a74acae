company-help = Aggiungi un'azienda o modifica i suoi dati
company-example = per esempio: company Acme Ltd
company-form = Nuova azienda
company-created = Nuova azienda: { $name }
company-updated = Aggiornata: { $name }
company-exists = { $name } c'è già. È la stessa azienda?
company-same = La stessa azienda
