card-home-title = Mein Tag · { $day }
card-home-call = Anruf eintragen
card-home-deal = Neuer Deal
card-home-contact = Neuer Kontakt
card-home-find = Suchen
card-home-help = Hilfe
card-home-overdue = Überfällig ({ $count })
card-home-today = Heute ({ $count })
card-home-later = Später ({ $count })
card-home-still = Stille Deals ({ $count })
card-home-still-line = { $deal } · { $stage } · { $days ->
    [one] seit einem Tag nichts
   *[other] seit { $days } Tagen nichts
}
card-home-empty = Nichts ist fällig. Schreib mir unter Nachrichten: „Acme angerufen, wollen ein Angebot, Dienstag um 15 Uhr nachfassen“
card-home-closed = Hier gibt es für Sie noch nichts zu sehen. Schreiben Sie mir unter Nachrichten, dann sage ich Ihnen, wie Sie hereinkommen.
card-home-as-of = Stand { $at }
