reopen-help = Riprendi una trattativa vinta o persa
reopen-example = per esempio: reopen Acme rollout
reopen-form = Riaprire una trattativa
reopen-done = { $deal } è di nuovo aperta, in { $stage }.
reopen-already = { $deal } è già aperta.
reopen-in = Riapri in { $stage }
