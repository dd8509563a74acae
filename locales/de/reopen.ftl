reopen-help = Nimmt einen gewonnenen oder verlorenen Deal wieder auf
reopen-example = z. B.: reopen Acme Rollout
reopen-form = Deal wieder öffnen
reopen-done = { $deal } ist wieder offen, in der Phase { $stage }.
reopen-already = { $deal } ist schon offen.
reopen-in = Wieder öffnen in { $stage }
