morning-title = ☀️ Tu día
morning-quiet = En silencio ({ $count })
morning-open = Aún abierto ({ $count })
morning-question = «{ $text }»: ahí te pregunté algo.
morning-suggested = Propuesto y aún sin aceptar:
morning-title-of = ☀️ El día de { $name }, a quien cubres
morning-others = Lo que hicieron los demás:
