won-help = Mark a deal as won
won-example = such as: won Acme rollout
won-form = A deal is won
won-done = 🎉 Won: { $deal }
won-already = { $deal } was won already, on { $on }.
won-team = 🎉 { $owner } won { $deal }!
won-team-amount = 🎉 { $owner } won { $deal }: { $amount }!
won-not-any-more = { $deal } is open again, so this win is still to come.
