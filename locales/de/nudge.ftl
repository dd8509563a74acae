nudge-moves = Um { $name } ist es nicht mehr still.
card-deal-newer = Der aktuelle Stand steht auf der neueren Karte weiter unten.
