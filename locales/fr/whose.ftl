whose-mine = moi
whose-everybody = tout le monde
