reopen-help = Retomar un negocio ganado o perdido
reopen-example = por ejemplo: reopen Acme rollout
reopen-form = Reabrir un negocio
reopen-done = { $deal } vuelve a estar abierto, en { $stage }.
reopen-already = { $deal } ya está abierto.
reopen-in = Reabrir en { $stage }
