lost-help = Marcar um negócio como perdido e por quê
lost-example = por exemplo: lost Acme rollout, caro demais
lost-form = Negócio perdido
lost-done = Perdido: { $deal }
lost-because = Perdido: { $deal } ({ $reason })
lost-why = O que aconteceu? Um toque ajuda o próximo negócio.
lost-other = Outra coisa
lost-already = { $deal } já está perdido desde { $on }.
