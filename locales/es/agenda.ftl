agenda-help = Ver lo que tienes pendiente
agenda-example = por ejemplo: agenda mañana
agenda-forms =
    agenda mañana
    agenda la próxima semana
    agenda atrasadas
    agenda equipo
agenda-title = Tu agenda
agenda-overdue = Atrasado ({ $count })
agenda-today = Hoy ({ $count })
agenda-later = Más adelante ({ $count })
agenda-days = { $count ->
    [one] Un seguimiento
   *[other] { $count } seguimientos
}
agenda-done = Hecho ({ $count })
agenda-empty = No hay nada pendiente. Disfruta de la calma.
agenda-none = Aquí no hay nada.
agenda-tick = ✓ { $title }
agenda-title-of = Agenda · { $whose }
agenda-line = { $name }: { $line }
