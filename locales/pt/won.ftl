won-help = Marcar um negócio como ganho
won-example = por exemplo: won Acme rollout
won-form = Negócio ganho
won-done = 🎉 Ganho: { $deal }
won-already = { $deal } já está ganho desde { $on }.
won-team = 🎉 { $owner } ganhou { $deal }!
won-team-amount = 🎉 { $owner } ganhou { $deal }: { $amount }!
won-not-any-more = { $deal } está aberto de novo, então essa vitória ainda está por vir.
