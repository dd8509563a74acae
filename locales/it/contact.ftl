contact-help = Aggiungi una persona o modifica i suoi dati
contact-example = per esempio: contact Sofia Lind, buyer di Nordlicht, sofia@nordlicht.example
contact-form = Nuovo contatto
contact-created = Nuovo contatto: { $name }
contact-updated = Aggiornato: { $name }
contact-exists = { $name } c'è già. È la stessa persona?
contact-same = La stessa persona
contact-another = Un'altra persona
