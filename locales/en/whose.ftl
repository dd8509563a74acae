whose-mine = mine
whose-everybody = everybody
whose-unread = I didn't understand “{ $text }”, so it chooses nothing from this list.
