greet-hello = Bonjour { $name }, bienvenue. Écrivez simplement : « Appelé Acme, ils veulent un devis, relancer demain à 15h »
greet-help = Que puis-je dire ?
