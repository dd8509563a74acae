members-help = Qui est là : donner accès, changer les rôles, fermer un accès
members-example = par exemple : members Kim
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
members-role-changed = { $name } est maintenant { $role }.
members-role-back = Revenir en arrière
members-your-role = { $by } vous a donné le rôle : { $role }.
members-closed = { $count ->
    [0] { $name } n'a plus accès. Rien n'était en cours.
   *[other] { $name } n'a plus accès. { $heir } s'occupe désormais du travail en cours : affaires : { $deals }, relances avec leurs rappels : { $tasks }.
}
members-yours-now = { $name } a quitté l'équipe. Ce travail est maintenant à vous : affaires : { $deals }, relances avec leurs rappels : { $tasks }.
members-deal = • { $name }
members-open = { $name } a accès.
members-open-with-work = { $name } a accès, et retrouve ses affaires et ses relances.
members-unlinked-you = Un administrateur a dissocié votre compte sur { $platform }.
