remind-help = Set a follow-up for yourself or a colleague
remind-example = such as: remind me Friday at 3pm to call Acme
remind-form = New follow-up
remind-done = ⏰ { $title } · { $due }
remind-done-for = ⏰ For { $name }: { $title } · { $due }
remind-other-day = Or { $day }
remind-quiet = That falls into quiet hours; the reminder comes on { $at }.
remind-repeats = Repeats until you cancel it.
