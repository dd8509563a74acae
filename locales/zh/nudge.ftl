nudge-moves = { $name } 不再停滞。
