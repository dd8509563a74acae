nudge-moves = { $name } n'est plus au point mort.
card-deal-newer = La situation actuelle figure sur la carte plus récente, plus bas.
