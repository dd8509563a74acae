card-activity-attempt = { $kind } ({ $outcome })
card-activity-nobody = ohne Kontakt
card-activity-person-at = { $person } ({ $company })
card-digest-title = { $count ->
    [one] Während ich weg war, wurde eine Wiedervorlage fällig
   *[other] Während ich weg war, wurden { $count } Wiedervorlagen fällig
}
card-record-log = Notiz hinzufügen
card-record-provisional = Noch nicht bestätigt: Den Namen habe ich aus einem Satz übernommen.
card-record-remind = Wiedervorlage
card-record-timeline = Verlauf
card-reminder-customer = { $name }
card-reminder-late = Verspätet: Das war fällig am { $at }. Ich war weg.
card-reminder-waited = Verspätet: Das war fällig am { $at }. Sie hat das Ende einer Abwesenheit abgewartet.
card-reminder-no-answer = Nicht erreicht
card-reminder-note = Notiz
card-reminder-phone = ☎ { $phone }
card-reminder-reached = Erreicht
card-reminder-title = ⏰ { $title }
card-task-cancel = Nicht mehr nötig
card-task-is-cancelled = Verworfen: { $title }
card-task-day = { $day }
card-task-done = Erledigt
card-task-is-done = ✓ Erledigt: { $title }
card-task-line = { $title } · { $due }
card-task-moment = { $at } ({ $zone })
card-task-snooze = Später
card-task-undated = ohne Termin
card-timeline-empty = Hier ist noch nichts passiert.
card-timeline-line = { $at } · { $what }
card-timeline-title = Verlauf
card-timeline-words = { $what }: { $words }
card-task-is-open = { $title }
card-deal-assign = Übergeben
card-deal-lost = Verloren
card-deal-reopen = Wieder öffnen
card-deal-won = Gewonnen
card-reason-price = Zu teuer
card-reason-competitor = Zur Konkurrenz gegangen
card-reason-timing = Falscher Zeitpunkt
card-reason-budget = Kein Budget
card-reason-silence = Meldet sich nicht mehr
card-reason-feature = Etwas hat gefehlt
card-task-where-open = Geändert in { $platform }, { $at }
card-task-where-done = Erledigt in { $platform }, { $at }
card-task-where-cancelled = Abgesagt in { $platform }, { $at }
card-timeline-change = { $what }: { $before } → { $after }
card-around-deal = { $deal } · { $stage } · { $amount }
card-around-people = Personen ({ $count }): { $names }
card-around-deals = Deals ({ $count })
card-around-open = Eines davon zeigen
card-kept-voice = { $count ->
    [one] 🎤 Sprachnachricht
   *[other] 🎤 { $count } Sprachnachrichten
}
card-kept-photo = { $count ->
    [one] 📷 Foto
   *[other] 📷 { $count } Fotos
}
card-kept-file = { $count ->
    [one] 📎 Datei
   *[other] 📎 { $count } Dateien
}
card-kept-location = { $count ->
    [one] 📍 Ort
   *[other] 📍 { $count } Orte
}
card-kept-contact_card = { $count ->
    [one] 👤 Visitenkarte
   *[other] 👤 { $count } Visitenkarten
}
card-kept-again = Noch einmal ansehen
card-kept-option = { $number }. { $file } · { $at }
card-timeline-kept = { $what } · { $files }
card-forwarded = { $at } · { $words }
