won-help = Marcar un negocio como ganado
won-example = por ejemplo: won Acme rollout
won-form = Un negocio ganado
won-done = 🎉 Ganado: { $deal }
won-already = { $deal } ya está ganado desde el { $on }.
won-team = 🎉 ¡{ $owner } ha ganado { $deal }!
won-team-amount = 🎉 ¡{ $owner } ha ganado { $deal }: { $amount }!
won-not-any-more = { $deal } vuelve a estar abierto, así que esta victoria aún está por llegar.
