morning-title = ☀️ Votre journée
morning-quiet = Sans nouvelles ({ $count })
morning-open = Encore ouvert ({ $count })
morning-question = « { $text } » : je vous ai posé une question à ce sujet.
morning-suggested = Proposé et pas encore retenu :
morning-title-of = ☀️ La journée de { $name } (vous assurez le relais)
morning-others = Du côté de vos collègues :
