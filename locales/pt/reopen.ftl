reopen-help = Retomar um negócio ganho ou perdido
reopen-example = por exemplo: reopen Acme rollout
reopen-form = Reabrir um negócio
reopen-done = { $deal } está aberto de novo, em { $stage }.
reopen-already = { $deal } já está aberto.
reopen-in = Reabrir em { $stage }
