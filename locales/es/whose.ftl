whose-mine = solo lo tuyo
whose-everybody = todo el equipo
whose-unread = No he entendido «{ $text }»: la lista no está filtrada por eso.
whose-left = { $name } (ya no está)
