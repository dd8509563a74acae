assign-help = Hand a deal, a customer or a follow-up to a colleague
assign-example = such as: assign the Acme deal to Ben
assign-form = Hand something over
assign-done = { $count ->
    [0] { $what } is with { $name } now.
    [one] { $what } is with { $name } now, with one open follow-up.
   *[other] { $what } is with { $name } now, with { $count } open follow-ups.
}
assign-already = { $what } is with { $name } already.
assign-yours = { $by } has handed you { $what }.
assign-gone = { $by } has handed { $what } to { $name }.
assign-back = { $what } is with { $name } again.
assign-deals-stay = Only the customer moved; open deals stay with whoever has them.
assign-too = { $deal } too
assign-with-words = With your words: { $words }
assign-when = Does { $what } go to { $name } right now?
assign-now = Yes, now
assign-remind = Remind me on { $day }
assign-cover = I'm away until { $day }, { $name } covers
