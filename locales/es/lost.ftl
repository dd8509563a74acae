lost-help = Marcar un negocio como perdido, y por qué
lost-example = por ejemplo: lost Acme rollout, demasiado caro
lost-form = Un negocio perdido
lost-done = Perdido: { $deal }
lost-because = Perdido: { $deal } ({ $reason })
lost-why = ¿Qué ha pasado? Una pulsación ayuda al próximo negocio.
lost-other = Otra cosa
lost-already = { $deal } ya está perdido desde el { $on }.
