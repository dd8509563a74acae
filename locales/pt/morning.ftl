morning-title = ☀️ O seu dia
morning-quiet = Ficaram quietos ({ $count })
morning-open = Ainda em aberto ({ $count })
morning-question = “{ $text }”: perguntei algo a você ali.
morning-suggested = Sugerido e ainda não aproveitado:
