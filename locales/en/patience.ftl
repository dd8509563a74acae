patience-ask = Why is { $name } not stalled?
patience-why = Because
patience-reason-waiting = we wait for their answer
patience-reason-budget = their budget comes later
patience-reason-legal = it is with legal or purchasing
patience-reason-away = they are away
patience-reason-slow = deals like this take longer
patience-done = Got it: { $reason }. I'll speak up about { $name } after { $days } quiet days.
patience-until = Got it: { $reason }. I'll leave { $names } alone until { $day }.
patience-was = Until now it was { $days ->
    [one] one day
   *[other] { $days } days
}. It holds while the deal stays in { $stage }.
