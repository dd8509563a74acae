reopen-help = Take a won or lost deal up again
reopen-example = such as: reopen Acme rollout
reopen-form = Reopen a deal
reopen-done = { $deal } is open again, in { $stage }.
reopen-already = { $deal } is open already.
reopen-in = Reopen in { $stage }
