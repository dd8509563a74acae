find-help = Chercher des personnes, des sociétés et des affaires
find-example = par exemple : find Acme
find-form = Chercher
find-choose = Choisissez
find-company = 🏢 { $name }
find-contact = 👤 { $name }
find-deal = 💼 { $name }
find-create = Ajouter comme contact
find-found = { $count ->
    [one] { $count } résultat pour « { $query } »
   *[other] { $count } résultats pour « { $query } »
}
find-none = Je n'ai rien trouvé comme « { $query } ».
find-near = Rien ne s'appelle « { $query } ». Voici ce qui y ressemble :
