whose-mine = only yours
whose-everybody = everybody
whose-unread = I didn't understand “{ $text }”, so the list isn't filtered by it.
whose-left = { $name } (has left)
