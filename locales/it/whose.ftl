whose-mine = solo le tue
whose-everybody = tutti
whose-unread = Non ho capito “{ $text }”: l'elenco non ne tiene conto.
whose-left = { $name } (non fa più parte del team)
