common-what-next = E adesso?
common-open = Apri in Rapport
