deal-help = Ajouter une affaire, ou changer son montant ou sa date de signature
deal-example = par exemple : deal déploiement Acme 12k signature juin
deal-form = Nouvelle affaire
deal-created = Nouvelle affaire : { $name }
deal-updated = Mis à jour : { $name }
deal-exists = Il y a déjà une affaire ouverte { $name }. Est-ce la même ?
deal-same = La même affaire
deal-another = Une autre
