agenda-help = Mostra che cosa è in scadenza
agenda-example = per esempio: agenda domani
agenda-forms =
    agenda domani
    agenda la prossima settimana
    agenda in ritardo
    agenda team
agenda-title = La tua agenda
agenda-overdue = In ritardo ({ $count })
agenda-today = Oggi ({ $count })
agenda-later = Più avanti ({ $count })
agenda-days = { $count ->
    [one] Un'attività
   *[other] { $count } attività
}
agenda-done = Completate ({ $count })
agenda-empty = Niente in sospeso. Goditi la calma.
agenda-none = Qui non c'è niente.
agenda-tick = ✓ { $title }
agenda-title-of = Agenda · { $whose }
agenda-line = { $name }: { $line }
