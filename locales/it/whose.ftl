whose-mine = mie
whose-everybody = tutti
