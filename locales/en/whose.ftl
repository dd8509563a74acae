whose-mine = mine
whose-everybody = everybody
