move-help = Mover um negócio para outra etapa
move-example = por exemplo: move Acme rollout para Proposta
move-form = Mover um negócio
move-done = { $deal } agora está em { $stage }.
move-already = { $deal } já está em { $stage }.
