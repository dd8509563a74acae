agenda-help = Show what is due
agenda-example = such as: agenda tomorrow
agenda-forms =
    agenda tomorrow
    agenda next week
    agenda overdue
    agenda team
agenda-title = Your agenda
agenda-overdue = Overdue ({ $count })
agenda-today = Today ({ $count })
agenda-later = Later ({ $count })
agenda-days = { $count ->
    [one] One follow-up
   *[other] { $count } follow-ups
}
agenda-done = Done ({ $count })
agenda-empty = Nothing is open. Enjoy the quiet.
agenda-none = Nothing there.
agenda-tick = ✓ { $title }
agenda-title-of = Agenda · { $whose }
agenda-line = { $name }: { $line }
