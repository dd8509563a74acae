resume-help = Hinweise zu einem Deal oder Kunden wieder erlauben
resume-example = z. B.: Hinweise zu Acme fortsetzen
resume-form = Wieder melden
resume-done = Ich melde mich wieder, wenn es um { $names } still wird.
