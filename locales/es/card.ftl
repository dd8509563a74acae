card-activity-attempt = { $kind } ({ $outcome })
card-activity-nobody = nadie en particular
card-activity-person-at = { $person } ({ $company })
card-digest-title = { $count ->
    [one] Venció un seguimiento mientras no estaba
   *[other] Vencieron { $count } seguimientos mientras no estaba
}
card-record-log = Añadir nota
card-record-provisional = Sin confirmar: he tomado el nombre de una frase.
card-record-remind = Hacer seguimiento
card-record-timeline = Historial
card-reminder-customer = { $name }
card-reminder-late = Con retraso: era para { $at }. No estaba disponible.
card-reminder-waited = Con retraso: era para { $at }. Esperó al final de una ausencia.
card-reminder-no-answer = No contesta
card-reminder-note = Nota
card-reminder-phone = ☎ { $phone }
card-reminder-reached = Hablado
card-reminder-title = ⏰ { $title }
card-task-cancel = No hace falta
card-task-is-cancelled = Descartado: { $title }
card-task-day = { $day }
card-task-done = Hecho
card-task-is-done = ✓ Hecho: { $title }
card-task-line = { $title } · { $due }
card-task-moment = { $at } ({ $zone })
card-task-snooze = Más tarde
card-task-undated = sin fecha
card-timeline-empty = Aquí aún no ha pasado nada.
card-timeline-line = { $at } · { $what }
card-timeline-title = Qué ha pasado
card-timeline-words = { $what }: { $words }
card-task-is-open = { $title }
card-deal-assign = Traspasar
card-deal-lost = Perdido
card-deal-reopen = Reabrir
card-deal-won = Ganado
card-reason-price = Demasiado caro
card-reason-competitor = Se fue a la competencia
card-reason-timing = Mal momento
card-reason-budget = Sin presupuesto
card-reason-silence = Dejó de contestar
card-reason-feature = Faltaba algo
card-task-where-open = Cambiado en { $platform }, { $at }
card-task-where-done = Hecho en { $platform }, { $at }
card-task-where-cancelled = Descartado en { $platform }, { $at }
card-timeline-change = { $what }: { $before } → { $after }
card-around-deal = { $deal } · { $stage } · { $amount }
card-around-people = Personas ({ $count }): { $names }
card-around-deals = Negocios ({ $count })
card-around-open = Abrir uno de estos
card-kept-voice = { $count ->
    [one] 🎤 mensaje de voz
   *[other] 🎤 { $count } mensajes de voz
}
card-kept-photo = { $count ->
    [one] 📷 foto
   *[other] 📷 { $count } fotos
}
card-kept-file = { $count ->
    [one] 📎 archivo
   *[other] 📎 { $count } archivos
}
card-kept-location = { $count ->
    [one] 📍 lugar
   *[other] 📍 { $count } lugares
}
card-kept-contact_card = { $count ->
    [one] 👤 tarjeta de contacto
   *[other] 👤 { $count } tarjetas de contacto
}
card-kept-again = Ver de nuevo
card-kept-option = { $number }. { $file } · { $at }
card-timeline-kept = { $what } · { $files }
card-forwarded = { $at } · { $words }
