common-what-next = Что дальше?
common-open = Открыть в Rapport
