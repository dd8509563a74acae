changes-help = Voir ce qui a changé dans les affaires depuis vendredi, ou un autre jour
changes-example = par exemple : changes depuis lundi
changes-forms =
    changes
    changes depuis lundi
changes-form = Ce qui a changé
changes-title = Ce qui a changé depuis { $day } · { $whose }
changes-none = Rien n'a changé.
changes-won = 🏆 Gagnées ({ $count })
changes-lost = Perdues ({ $count })
changes-new = Nouvelles ({ $count })
changes-moved = Déplacées ({ $count })
changes-slipped = Signature repoussée ({ $count })
changes-sooner = Signature avancée ({ $count })
changes-amount = Montant modifié ({ $count })
changes-owner = Confiées ({ $count })
changes-idle = { $count ->
    [one] { $count } affaire ouverte à laquelle personne n'a touché :
   *[other] { $count } affaires ouvertes auxquelles personne n'a touché :
}
changes-line = { $deal } · { $what }
changes-step = { $deal } · { $before } → { $after }
changes-since-friday = Depuis vendredi
error-day-to-come = { $day } est encore à venir, rien n'a donc pu changer depuis. Un jour déjà passé, peut-être ?
