changes-help = Zeigt, was sich an den Deals seit Freitag oder einem anderen Tag geändert hat
changes-example = z. B.: changes seit Montag
changes-forms =
    changes
    changes seit Montag
changes-form = Was sich geändert hat
changes-title = Was sich seit { $day } geändert hat · { $whose }
changes-none = Nichts hat sich geändert.
changes-won = 🏆 Gewonnen ({ $count })
changes-lost = Verloren ({ $count })
changes-new = Neu ({ $count })
changes-moved = Verschoben ({ $count })
changes-slipped = Abschluss später ({ $count })
changes-sooner = Abschluss früher ({ $count })
changes-amount = Betrag geändert ({ $count })
changes-owner = Übergeben ({ $count })
changes-idle = { $count ->
    [one] Ein offener Deal, den niemand angefasst hat:
   *[other] { $count } offene Deals, die niemand angefasst hat:
}
changes-line = { $deal } · { $what }
changes-step = { $deal } · { $before } → { $after }
changes-since-friday = Seit Freitag
error-day-to-come = { $day } kommt erst noch, seitdem kann sich nichts geändert haben. Darf es ein vergangener Tag sein?
