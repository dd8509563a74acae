remind-help = Set a follow-up for yourself or a colleague
remind-example = such as: remind me Friday at 3pm to call Acme
remind-forms =
    remind me Friday at 3pm to call Acme
    remind Kim tomorrow to send the quote
    remind me every Monday at 9 to check the pipeline
remind-form = New follow-up
remind-done = ⏰ { $title } · { $due }
remind-done-for = ⏰ For { $name }: { $title } · { $due }
remind-other-day = Or { $day }
remind-quiet = That falls into quiet hours; the reminder comes on { $at }.
remind-their-clock = For { $name } that is { $due }.
remind-already = That's set already:
remind-repeats = Repeats { $rhythm } until you cancel it.
remind-silent = It won't ring, because your reminders are off: you'll find it in your agenda.
remind-silent-for = It won't ring: { $name } wants no single reminders and finds it in the agenda.
remind-ring = Let reminders ring
rhythm-days = { $count ->
    [1] every day
   *[other] every { $count } days
}
rhythm-weeks = { $count ->
    [1] every week
   *[other] every { $count } weeks
}
rhythm-months = { $count ->
    [1] every month
   *[other] every { $count } months
}
rhythm-years = { $count ->
    [1] every year
   *[other] every { $count } years
}
rhythm-workdays = every working day
rhythm-other = regularly
