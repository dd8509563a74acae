nudge-moves = { $name } 不再停滞。
card-deal-newer = 最新情况请见下方较新的卡片。
