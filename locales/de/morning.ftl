morning-title = ☀️ Ihr Tag
morning-quiet = Still geworden ({ $count })
morning-open = Noch offen ({ $count })
morning-question = „{ $text }“: Dazu hatte ich Sie etwas gefragt.
morning-suggested = Angeboten und noch nicht genutzt:
morning-title-of = ☀️ In Vertretung: der Tag von { $name }
morning-others = Was bei den anderen geschah:
