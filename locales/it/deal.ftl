deal-help = Aggiungi una trattativa, o cambiane importo o data di chiusura
deal-example = per esempio: deal Acme rollout 12k chiusura giugno
deal-form = Nuova trattativa
deal-created = Nuova trattativa: { $name }
deal-updated = Aggiornata: { $name }
deal-exists = C'è già una trattativa aperta { $name }. È la stessa?
deal-same = La stessa
deal-another = Un'altra
