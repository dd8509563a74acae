common-what-next = Wie weiter?
common-open = In Rapport öffnen
