receive-exists = { $name } ist schon da. Zeigt die Karte dieselbe Person?
receive-ways = „Dieselbe Person“ ergänzt, was fehlt. „Zusammenführen“ übernimmt die Angaben der Karte.
receive-same = Dieselbe Person
receive-new = Jemand Neues
receive-merge = Zusammenführen
receive-nothing = Bei { $name } steht das alles schon.
receive-phone-unread = Die Nummer { $phone } auf der Karte von { $name } konnte ich nicht lesen, deshalb fehlt sie.
