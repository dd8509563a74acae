lost-help = Segna una trattativa come persa, e perché
lost-example = per esempio: lost Acme rollout, troppo caro
lost-form = Una trattativa persa
lost-done = Persa: { $deal }
lost-because = Persa: { $deal } ({ $reason })
lost-why = Perché? Un clic aiuta la prossima trattativa.
lost-other = Altro
lost-already = { $deal } è già persa.
