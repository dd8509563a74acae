nudge-moves = Um { $name } ist es nicht mehr still.
