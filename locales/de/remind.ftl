remind-help = Legt eine Wiedervorlage an, für Sie oder Ihr Team
remind-example = z. B.: remind Freitag um 15 Uhr Acme anrufen
remind-forms =
    remind Freitag um 15 Uhr Acme anrufen
    remind Kim soll morgen das Angebot schicken
    remind jeden Montag um 9 Uhr die Pipeline prüfen
remind-form = Neue Wiedervorlage
remind-done = ⏰ { $title } · { $due }
remind-done-for = ⏰ Für { $name }: { $title } · { $due }
remind-other-day = Oder { $day }
remind-quiet = Das fällt in die Ruhezeit; die Erinnerung kommt am { $at }.
remind-their-clock = Für { $name } ist das { $due }.
remind-already = Das steht schon:
remind-repeats = Wiederholt sich { $rhythm }, bis Sie es beenden.
remind-silent = Es meldet sich nicht, weil Ihre Erinnerungen aus sind: Sie finden es in Ihrer Agenda.
remind-silent-for = Es meldet sich nicht: { $name } möchte keine einzelnen Erinnerungen und findet es in der Agenda.
remind-ring = Erinnerungen einschalten
rhythm-days = { $count ->
    [1] täglich
   *[other] alle { $count } Tage
}
rhythm-weeks = { $count ->
    [1] wöchentlich
   *[other] alle { $count } Wochen
}
rhythm-months = { $count ->
    [1] monatlich
   *[other] alle { $count } Monate
}
rhythm-years = { $count ->
    [1] jährlich
   *[other] alle { $count } Jahre
}
rhythm-workdays = an jedem Arbeitstag
rhythm-other = regelmäßig
