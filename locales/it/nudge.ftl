nudge-moves = { $name } non è più ferma.
