members-help = Qui est là : donner accès, changer les rôles, fermer un accès
members-example = par exemple : members Kim
members-forms =
    members
    members Kim
    members Kim responsable
    members désactiver Kim
members-form = Membres
members-title = Membres
members-choose = En afficher un
members-let-in = Donner accès à { $name }
members-line = { $role } · { $where }
members-line-quiet = { $role } · { $where } · pas venu depuis { $count } jours
members-line-not = { $role } · { $state }
members-no-account = pas encore de compte
members-role = Rôle
members-state = Accès
members-team = Équipe
members-accounts = Comptes
members-account = { $platform } : { $name }
members-last = Dernière visite
members-quiet = Pas venu depuis { $count } jours. Si personne n'a plus besoin de cet accès, fermez-le.
members-is-asked = attend votre accord
members-is-active = ouvert
members-is-deactivated = fermé
members-new-role = Changer le rôle
members-deactivate = Fermer l'accès
members-activate = Ouvrir l'accès
members-all = Tous les membres
members-role-changed = Nouveau rôle de { $name } : { $role }.
members-role-back = Revenir en arrière
members-your-role = { $by } vous a donné le rôle : { $role }.
members-open = { $name } a accès.
members-open-with-work = { $name } a accès, et retrouve ses affaires et ses relances.
members-unlinked-you = Un administrateur a dissocié votre compte sur { $platform }.
members-closed-nothing = { $name } n’a plus accès. Rien n’était en cours.
members-closed = { $name } n’a plus accès. { $heir } s’occupe désormais de ce qui était en cours, rappels compris : { $work }.
members-team-unled = { $team } n'a plus de responsable.
members-no-admin = { $name } n'est plus là, et il n'y a plus personne pour administrer. En attendant, personne ne peut faire entrer des gens ni changer la configuration.
members-no-admin-slack = Un propriétaire ou administrateur de l'espace Slack prend le relais en m'écrivant une ligne.
members-no-admin-host = La personne qui m'héberge peut choisir quelqu'un avec : crm members role
members-still-has = { $name } a encore { $work }.
members-hand-over = Transmettre
members-invited = Invitation en attente : { $name } ({ $role }), jusqu'à { $until }
members-withdraw = Retirer : { $name }
