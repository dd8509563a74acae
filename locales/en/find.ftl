find-help = Find people, companies and deals
find-example = such as: find Acme
find-form = Find
find-choose = Choose one
find-company = 🏢 { $name }
find-contact = 👤 { $name }
find-deal = 💼 { $name }
find-create = Add as a contact
find-found = { $count ->
    [one] One match for “{ $query }”
   *[other] { $count } matches for “{ $query }”
}
find-none = I found nothing like “{ $query }”.
find-near = Nothing is called “{ $query }”. This comes close:
