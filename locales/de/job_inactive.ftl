job-inactive-title = { $count ->
    [one] Eine Person war lange nicht hier
   *[other] { $count } Personen waren lange nicht hier
}
job-inactive-since = zuletzt hier am { $at }
job-inactive-why = Darauf weise ich nach { $days } Tagen hin, je Abwesenheit einmal. Einen Zugang, den niemand braucht, schließt man am besten.
