find-help = Cerca persone, aziende e trattative
find-example = per esempio: find Acme
find-form = Cerca
find-choose = Scegline uno
find-company = 🏢 { $name }
find-contact = 👤 { $name }
find-deal = 💼 { $name }
find-create = Aggiungi come contatto
find-found = { $count ->
    [one] Un risultato per “{ $query }”
   *[other] { $count } risultati per “{ $query }”
}
find-none = Non ho trovato niente come “{ $query }”.
find-near = Niente si chiama “{ $query }”. Questo ci somiglia:
