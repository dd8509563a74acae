resume-help = Hinweise zu einem Deal oder Kunden wieder erlauben
resume-example = z. B.: resume Acme
resume-form = Wieder melden
resume-done = Ich melde mich wieder, wenn es um { $names } still wird.
