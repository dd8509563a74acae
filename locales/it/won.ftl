won-help = Segna una trattativa come vinta
won-example = per esempio: won Acme rollout
won-form = Una trattativa vinta
won-done = 🎉 Vinta: { $deal }
won-already = { $deal } è già vinta.
won-team = 🎉 { $owner } ha vinto { $deal }!
won-team-amount = 🎉 { $owner } ha vinto { $deal }: { $amount }!
won-not-any-more = { $deal } è di nuovo aperta, quindi questa vittoria deve ancora arrivare.
