move-help = Sposta una trattativa in un'altra fase
move-example = per esempio: move Acme rollout in Proposta
move-form = Spostare una trattativa
move-done = { $deal } ora è in { $stage }.
move-already = { $deal } è già in { $stage }.
