find-help = Findet Personen, Firmen und Deals
find-example = z. B.: find Acme
find-form = Suchen
find-choose = Bitte auswählen
find-company = 🏢 { $name }
find-contact = 👤 { $name }
find-deal = 💼 { $name }
find-create = Als Kontakt anlegen
find-found = { $count ->
    [one] Ein Treffer für „{ $query }“
   *[other] { $count } Treffer für „{ $query }“
}
find-none = Zu „{ $query }“ finde ich nichts.
find-near = „{ $query }“ heißt hier nichts. Ähnlich klingt:
