move-help = Mover un negocio a otra fase
move-example = por ejemplo: move Acme rollout a Propuesta
move-form = Mover un negocio
move-done = { $deal } está ahora en { $stage }.
move-already = { $deal } ya está en { $stage }.
