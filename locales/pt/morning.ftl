morning-title = ☀️ O seu dia
morning-quiet = Ficaram parados ({ $count })
morning-open = Ainda em aberto ({ $count })
morning-question = “{ $text }”: perguntei algo a você ali.
morning-suggested = Sugerido e ainda não aproveitado:
morning-title-of = ☀️ O dia de { $name }, que você cobre
morning-others = O que os colegas fizeram:
