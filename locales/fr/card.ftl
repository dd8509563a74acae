card-activity-attempt = { $kind } ({ $outcome })
card-activity-nobody = personne en particulier
card-activity-person-at = { $person } ({ $company })
card-digest-title = { $count ->
    [one] { $count } relance est arrivée à échéance pendant mon absence
   *[other] { $count } relances sont arrivées à échéance pendant mon absence
}
card-record-log = Ajouter une note
card-record-provisional = Pas encore confirmé : j'ai repris le nom d'une phrase.
card-record-remind = Relancer
card-record-timeline = Historique
card-reminder-customer = { $name }
card-reminder-late = En retard : c'était prévu { $at }. Je n'étais pas là.
card-reminder-waited = En retard : c'était prévu { $at }. Il a attendu la fin d'une absence.
card-reminder-no-answer = Pas de réponse
card-reminder-note = Note
card-reminder-phone = ☎ { $phone }
card-reminder-reached = Joint
card-reminder-title = ⏰ { $title }
card-task-cancel = Inutile
card-task-is-cancelled = Abandonné : { $title }
card-task-day = { $day }
card-task-done = Fait
card-task-is-done = ✓ Fait : { $title }
card-task-line = { $title } · { $due }
card-task-moment = { $at } ({ $zone })
card-task-snooze = Plus tard
card-task-undated = sans date
card-timeline-empty = Il ne s'est encore rien passé ici.
card-timeline-line = { $at } · { $what }
card-timeline-title = Ce qui s'est passé
card-timeline-words = { $what } : { $words }
card-task-is-open = { $title }
card-deal-assign = Confier
card-deal-lost = Perdue
card-deal-reopen = Rouvrir
card-deal-won = Gagnée
card-reason-price = Trop cher
card-reason-competitor = Parti à la concurrence
card-reason-timing = Mauvais moment
card-reason-budget = Pas de budget
card-reason-silence = Ne répond plus
card-reason-feature = Il manquait quelque chose
card-task-where-open = Modifié dans { $platform }, { $at }
card-task-where-done = Fait dans { $platform }, { $at }
card-task-where-cancelled = Abandonné dans { $platform }, { $at }
card-timeline-change = { $what } : { $before } → { $after }
card-around-deal = { $deal } · { $stage } · { $amount }
card-around-people = Personnes ({ $count }) : { $names }
card-around-deals = Affaires ({ $count })
card-around-open = Ouvrir l'un d'eux
card-kept-voice = { $count ->
    [one] 🎤 message vocal
   *[other] 🎤 { $count } messages vocaux
}
card-kept-photo = { $count ->
    [one] 📷 photo
   *[other] 📷 { $count } photos
}
card-kept-file = { $count ->
    [one] 📎 fichier
   *[other] 📎 { $count } fichiers
}
card-kept-location = { $count ->
    [one] 📍 lieu
   *[other] 📍 { $count } lieux
}
card-kept-contact_card = { $count ->
    [one] 👤 fiche de contact
   *[other] 👤 { $count } fiches de contact
}
card-kept-again = Revoir
card-kept-option = { $number }. { $file } · { $at }
card-timeline-kept = { $what } · { $files }
card-forwarded = { $at } · { $words }
