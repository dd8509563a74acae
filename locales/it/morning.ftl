morning-title = ☀️ La tua giornata
morning-quiet = Ferme ({ $count })
morning-open = Ancora in sospeso ({ $count })
morning-question = “{ $text }”: lì ti avevo chiesto qualcosa.
morning-suggested = Proposte e non ancora accettate:
morning-title-of = ☀️ La giornata di { $name }, che sostituisci
morning-others = Che cosa hanno fatto i colleghi:
