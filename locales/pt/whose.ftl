whose-mine = meus
whose-everybody = todos
