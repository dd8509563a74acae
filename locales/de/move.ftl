move-help = Bringt einen Deal in eine andere Phase
move-example = z. B.: move Acme Rollout nach Angebot
move-form = Deal verschieben
move-done = { $deal } ist jetzt in der Phase { $stage }.
move-already = { $deal } ist schon in der Phase { $stage }.
