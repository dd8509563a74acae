greet-hello = ¡Hola, { $name }! Ya tienes acceso. Escribe sin más: «Llamé a Acme, quieren una oferta, llamarles mañana a las 15»
greet-help = ¿Qué puedo decir?
greet-in-already = Ya estás dentro, { $name }, así que no necesitas ningún código.
