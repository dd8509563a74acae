greet-hello = Hallo { $name }, du bist dabei. Schreib einfach: „Acme angerufen, wollen ein Angebot, morgen um 15 Uhr nachfassen“
greet-help = Was kann ich sagen?
