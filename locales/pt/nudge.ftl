nudge-moves = { $name } não está mais parado.
