common-what-next = E agora?
common-open = Abrir no Rapport
