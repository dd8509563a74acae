nudge-moves = { $name } ya no está parado.
card-deal-newer = Cómo está ahora se ve en la tarjeta más reciente, más abajo.
