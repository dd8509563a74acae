changes-help = Show what changed in the deals since Friday, or another day
changes-example = such as: changes since Monday
changes-forms =
    changes
    changes since Monday
changes-form = What changed
changes-title = What changed since { $day } · { $whose }
changes-none = Nothing has changed.
changes-won = 🏆 Won ({ $count })
changes-lost = Lost ({ $count })
changes-new = New ({ $count })
changes-moved = Moved ({ $count })
changes-slipped = Close date later ({ $count })
changes-sooner = Close date sooner ({ $count })
changes-amount = Amount changed ({ $count })
changes-owner = Handed over ({ $count })
changes-idle = { $count ->
    [one] One open deal that nobody touched:
   *[other] { $count } open deals that nobody touched:
}
changes-line = { $deal } · { $what }
changes-step = { $deal } · { $before } → { $after }
changes-since-friday = Since Friday
error-day-to-come = { $day } is still to come, so nothing has changed since. How about a day that has passed?
