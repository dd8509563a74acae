whose-mine = nur Ihre
whose-everybody = alle
whose-unread = „{ $text }“ habe ich nicht verstanden; die Liste ist nicht danach gefiltert.
whose-left = { $name } (nicht mehr dabei)
