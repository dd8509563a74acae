undo-help = Annuler ce que vous venez de faire
undo-example = par exemple : undo
undo-form = Annuler
undo-already = C'est déjà annulé.
undo-done = Annulé : { $what }
undo-entity-activity = l'enregistrement
undo-entity-attachment = le fichier
undo-entity-company = la société
undo-entity-contact = le contact
undo-entity-deal = l'affaire
undo-entity-stage = l'étape
undo-entity-task = la relance
undo-entity-absence = l'absence
undo-entity-member = les réglages d'un membre
undo-entity-team = l'équipe
undo-entity-lesson = ce que j'avais appris
undo-title-assign = { $what } → { $name }
undo-title-move = { $deal } → { $stage }
undo-title-pause = plus d'alertes sur { $names }
undo-title-resume = de nouveau des alertes sur { $names }
undo-title-patience = { $days ->
    [one] { $days } jour calme pour { $name }
   *[other] { $days } jours calmes pour { $name }
}
undo-title-away = l'absence jusqu'au { $back }
undo-title-back = la fin de l'absence
undo-title-reopen = réouverture de { $deal }
undo-nod = C'est annulé.
undo-cannot = Cela ne peut plus être annulé : { $what }
undo-before = Avant cela : { $what }. Dites « annuler » encore une fois et je l'annule.
undo-that = Annuler cela
undo-stays = Conservé, car quelque chose s'y est ajouté entre-temps : { $names }
undo-title-forgotten = Oublié : « { $said } »
undo-title-forgotten-all = C'est oublié ({ $count })
