greet-hello = Ciao { $name }, sei dentro. Scrivi e basta: “Chiamato Acme, vogliono un preventivo, ricontattare domani alle 15”
greet-help = Che cosa posso dire?
greet-in-already = Sei già dentro, { $name }, quindi non ti serve un codice.
