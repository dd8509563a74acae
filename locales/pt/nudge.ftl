nudge-moves = { $name } não está mais parado.
card-deal-newer = A situação atual está no cartão mais recente, abaixo.
