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
