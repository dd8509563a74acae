greet-hello = Hallo { $name }, Sie sind dabei. Schreiben Sie einfach: „Acme angerufen, wollen ein Angebot, morgen um 15 Uhr nachfassen“
greet-help = Was kann ich sagen?
greet-in-already = Sie sind schon dabei, { $name }, und brauchen keinen Code.
