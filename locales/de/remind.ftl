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
remind-repeats = Wiederholt sich, bis Sie es beenden.
remind-silent = Es meldet sich nicht, weil Ihre Erinnerungen aus sind: Sie finden es in Ihrer Agenda.
remind-silent-for = Es meldet sich nicht: { $name } möchte keine einzelnen Erinnerungen und findet es in der Agenda.
remind-ring = Erinnerungen einschalten
