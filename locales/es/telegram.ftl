common-what-next = ¿Y ahora?
common-open = Abrir en Rapport
