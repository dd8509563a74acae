deal-help = Legt einen Deal an oder ändert Betrag und Abschlussdatum
deal-example = z. B.: deal Acme Rollout 12.000 €, Abschluss im Juni
deal-form = Neuer Deal
deal-created = Neuer Deal: { $name }
deal-updated = Aktualisiert: { $name }
deal-exists = Es gibt schon einen offenen Deal { $name }. Ist es derselbe?
deal-same = Derselbe Deal
deal-another = Ein anderer
