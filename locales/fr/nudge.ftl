nudge-moves = { $name } n'est plus au point mort.
