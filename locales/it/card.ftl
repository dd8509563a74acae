card-activity-attempt = { $kind } ({ $outcome })
card-activity-nobody = nessuno in particolare
card-activity-person-at = { $person } ({ $company })
card-digest-title = { $count ->
    [one] Un'attività è scaduta mentre non c'ero
   *[other] { $count } attività sono scadute mentre non c'ero
}
card-record-log = Aggiungi una nota
card-record-provisional = Da confermare: ho preso il nome da una frase.
card-record-remind = Ricontatta
card-record-timeline = Cronologia
card-reminder-customer = { $name }
card-reminder-late = In ritardo: scadeva { $at }. Non c'ero.
card-reminder-waited = In ritardo: scadeva { $at }. Ha aspettato la fine di un'assenza.
card-reminder-no-answer = Nessuna risposta
card-reminder-note = Nota
card-reminder-phone = ☎ { $phone }
card-reminder-reached = Sentito
card-reminder-title = ⏰ { $title }
card-task-cancel = Non serve più
card-task-is-cancelled = Annullata: { $title }
card-task-day = { $day }
card-task-done = Fatto
card-task-is-done = ✓ Fatto: { $title }
card-task-line = { $title } · { $due }
card-task-moment = { $at } ({ $zone })
card-task-snooze = Più tardi
card-task-undated = senza data
card-timeline-empty = Qui non è ancora successo niente.
card-timeline-line = { $at } · { $what }
card-timeline-title = Che cosa è successo
card-timeline-words = { $what }: { $words }
card-task-is-open = { $title }
card-deal-assign = Affida
card-deal-lost = Persa
card-deal-reopen = Riapri
card-deal-won = Vinta
card-reason-price = Troppo caro
card-reason-competitor = Passati alla concorrenza
card-reason-timing = Momento sbagliato
card-reason-budget = Niente budget
card-reason-silence = Non rispondono più
card-reason-feature = Mancava qualcosa
card-task-where-open = Modificata in { $platform }, { $at }
card-task-where-done = Completata in { $platform }, { $at }
card-task-where-cancelled = Annullata in { $platform }, { $at }
card-timeline-change = { $what }: { $before } → { $after }
card-around-deal = { $deal } · { $stage } · { $amount }
card-around-people = Persone ({ $count }): { $names }
card-around-deals = Trattative ({ $count })
card-around-open = Aprire uno di questi
card-kept-voice = { $count ->
    [one] 🎤 messaggio vocale
   *[other] 🎤 { $count } messaggi vocali
}
card-kept-photo = { $count ->
    [one] 📷 foto
   *[other] 📷 { $count } foto
}
card-kept-file = { $count ->
    [one] 📎 file
   *[other] 📎 { $count } file
}
card-kept-location = { $count ->
    [one] 📍 luogo
   *[other] 📍 { $count } luoghi
}
card-kept-contact_card = { $count ->
    [one] 👤 biglietto da visita
   *[other] 👤 { $count } biglietti da visita
}
card-kept-again = Rivedere
card-kept-option = { $number }. { $file } · { $at }
card-timeline-kept = { $what } · { $files }
card-forwarded = { $at } · { $words }
