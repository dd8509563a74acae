whose-mine = seulement les vôtres
whose-everybody = tout le monde
whose-unread = Je n'ai pas compris « { $text } » : la liste n'en tient pas compte.
whose-left = { $name } (n'est plus là)
