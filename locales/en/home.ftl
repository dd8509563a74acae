card-home-title = My day · { $day }
card-home-call = Log a call
card-home-deal = New deal
card-home-contact = New contact
card-home-find = Find
card-home-help = Help
card-home-overdue = Overdue ({ $count })
card-home-today = Today ({ $count })
card-home-later = Later ({ $count })
card-home-still = Quiet deals ({ $count })
card-home-still-line = { $deal } · { $stage } · { $days ->
    [one] nothing for a day
   *[other] nothing for { $days } days
}
card-home-empty = Nothing is due. Write to me under Messages: “Called Acme, they want a quote, follow up Tuesday at 3”
card-home-closed = There is nothing to see here yet. Write to me under Messages, and I'll tell you how to get in.
card-home-as-of = As of { $at }
