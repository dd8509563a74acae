handoff-help = Hand all open work of somebody to a colleague
handoff-example = such as: handoff Ben to Kim
handoff-form = Hand everything over
handoff-ask = { $name }'s open work would go to { $heir }: { $what }. Shall I?
handoff-go = Hand it over
handoff-done = Handed over from { $name } to { $heir }: { $what }.
handoff-none = { $name } has nothing open.
handoff-yours = { $by } has handed you the work of { $name }: { $what }.
handoff-gone = { $by } has handed your open work to { $heir }.
handoff-instead = To { $name }
handoff-deals = { $count ->
    [one] one open deal ({ $sum })
   *[other] { $count } open deals ({ $sum })
}
handoff-deals-bare = { $count ->
    [one] one open deal
   *[other] { $count } open deals
}
handoff-tasks = { $count ->
    [one] one follow-up
   *[other] { $count } follow-ups
}
handoff-customers = { $count ->
    [one] one customer
   *[other] { $count } customers
}
handoff-nothing = nothing
handoff-private = { $count ->
    [one] One personal follow-up stays private and goes to nobody.
   *[other] { $count } personal follow-ups stay private and go to nobody.
}
handoff-back = Your open work is with you again.
handoff-not-yours = The work of { $name } is no longer with you: the handover was taken back.
handoff-changed = Something has changed since I asked. This is how it stands now.
