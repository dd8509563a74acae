nudge-moves = { $name } isn't stalled any more.
