agenda-help = Mostrar o que está para vencer
agenda-example = por exemplo: agenda amanhã
agenda-forms =
    agenda amanhã
    agenda semana que vem
    agenda atrasadas
    agenda equipe
agenda-title = Sua agenda
agenda-overdue = Atrasados ({ $count })
agenda-today = Hoje ({ $count })
agenda-later = Mais tarde ({ $count })
agenda-days = { $count ->
    [1] Um follow-up
   *[other] { $count } follow-ups
}
agenda-done = Concluídos ({ $count })
agenda-empty = Nada em aberto. Aproveite a calmaria.
agenda-none = Nada por aqui.
agenda-tick = ✓ { $title }
agenda-title-of = Agenda · { $whose }
agenda-line = { $name }: { $line }
