nudge-moves = { $name } ya no está parado.
