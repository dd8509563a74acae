agenda-help = Zeigt, was ansteht
agenda-example = z. B.: agenda morgen
agenda-forms =
    agenda morgen
    agenda nächste Woche
    agenda überfällig
    agenda Team
agenda-title = Ihre Agenda
agenda-overdue = Überfällig ({ $count })
agenda-today = Heute ({ $count })
agenda-later = Später ({ $count })
agenda-days = { $count ->
    [one] Eine Wiedervorlage
   *[other] { $count } Wiedervorlagen
}
agenda-done = Erledigt ({ $count })
agenda-empty = Nichts offen. Genießen Sie die Ruhe.
agenda-none = Hier steht nichts an.
agenda-tick = ✓ { $title }
agenda-title-of = Agenda · { $whose }
agenda-line = { $name }: { $line }
