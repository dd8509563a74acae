common-what-next = Et ensuite ?
common-open = Ouvrir dans Rapport
