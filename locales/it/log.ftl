log-help = Registra una chiamata, una riunione o un messaggio in una frase
log-example = per esempio: log chiamato Acme, vogliono un preventivo entro venerdì
log-form = Registra cosa è successo
log-done = { $what }: registrato. { $who } · { $at }
log-closes = Chiudi “{ $title }”
log-known = { $name } ha già registrato questo messaggio il { $at }.
log-again = Registrarlo di nuovo
