won-help = Отметить сделку выигранной
won-example = например: won внедрение Acme
won-form = Сделка выиграна
won-done = 🎉 Выиграна: { $deal }
won-already = { $deal }: уже отмечена как выигранная, { $on }.
won-team = 🎉 Победа! { $owner }: { $deal }
won-team-amount = 🎉 Победа! { $owner }: { $deal }, { $amount }
won-not-any-more = { $deal }: снова открыта, победа ещё впереди.
