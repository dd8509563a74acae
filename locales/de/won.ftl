won-help = Markiert einen Deal als gewonnen
won-example = z. B.: won Acme Rollout
won-form = Ein Deal ist gewonnen
won-done = 🎉 Gewonnen: { $deal }
won-already = { $deal } ist schon gewonnen, seit { $on }.
won-team = 🎉 { $owner } hat { $deal } gewonnen!
won-team-amount = 🎉 { $owner } hat { $deal } gewonnen: { $amount }!
won-not-any-more = { $deal } ist wieder offen; dieser Gewinn kommt noch.
