whose-mine = lo mío
whose-everybody = todo el equipo
