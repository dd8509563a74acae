common-what-next = Wie weiter?
