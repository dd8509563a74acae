later-not-yet = Verstanden, nur kann ich das hier noch nicht: { $what }.
later-remind = Stattdessen erinnern
