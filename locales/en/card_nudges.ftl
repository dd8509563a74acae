card-why = Why?
card-stall-title = 💤 { $name }: { $days ->
    [one] quiet for a day
   *[other] quiet for { $days } days
}
card-stall-quiet = In { $stage }, nothing since { $at }, and nothing is planned.
card-stall-owner = Owner: { $name }
card-stall-log = Log
card-stall-step = Next step
card-stall-move = Move
card-stall-snooze = Snooze
card-stall-not = Not stalled because …
card-stall-lost = Lost
card-stalls-title = 💤 { $count ->
    [one] One deal has gone quiet
   *[other] { $count } deals have gone quiet
}
card-stalls-how = No rush: pick one, or leave them. They come as one message, once.
card-stalls-line = { $name } · { $stage } · { $days ->
    [one] one day
   *[other] { $days } days
}
card-stalls-line-of = { $name } · { $stage } · { $owner } · { $days ->
    [one] one day
   *[other] { $days } days
}
card-stalls-open = Open one
card-stall-discreet = A deal has gone quiet. Ask me in private which one: outsiders read along here.
