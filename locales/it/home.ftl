card-home-title = La mia giornata · { $day }
card-home-call = Registra una chiamata
card-home-deal = Nuova trattativa
card-home-contact = Nuovo contatto
card-home-find = Cerca
card-home-help = Aiuto
card-home-overdue = In ritardo ({ $count })
card-home-today = Oggi ({ $count })
card-home-later = Più avanti ({ $count })
card-home-still = Trattative ferme ({ $count })
card-home-still-line = { $deal } · { $stage } · { $days ->
    [one] niente da un giorno
   *[other] niente da { $days } giorni
}
card-home-empty = Niente in scadenza. Scrivimi in Messaggi: “Chiamato Acme, vogliono un preventivo, ricontattare martedì alle 15”
card-home-closed = Qui non c'è ancora niente da vedere. Scrivimi in Messaggi e ti dico come entrare.
card-home-as-of = Aggiornato: { $at }
