nudge-moves = { $name } non è più ferma.
card-deal-newer = La situazione attuale è nella scheda più recente, qui sotto.
