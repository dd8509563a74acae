remind-help = Legt eine Wiedervorlage an, für Sie oder Ihr Team
remind-example = z. B.: remind Freitag um 15 Uhr Acme anrufen
remind-form = Neue Wiedervorlage
remind-done = ⏰ { $title } · { $due }
remind-done-for = ⏰ Für { $name }: { $title } · { $due }
remind-other-day = Oder { $day }
remind-quiet = Das fällt in die Ruhezeit; die Erinnerung kommt am { $at }.
remind-repeats = Wiederholt sich, bis Sie es beenden.
