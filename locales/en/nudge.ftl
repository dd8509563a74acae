nudge-moves = { $name } isn't stalled any more.
card-deal-newer = How it stands now is on the newer card below.
