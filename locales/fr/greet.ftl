greet-hello = Bonjour { $name }, bienvenue. Écrivez simplement : « Appelé Acme, ils veulent un devis, relancer demain à 15h »
greet-help = Que puis-je dire ?
greet-in-already = Vous êtes déjà là, { $name } : vous n'avez pas besoin de code.
