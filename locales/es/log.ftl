log-help = Registrar una llamada, una reunión o un mensaje en una frase
log-example = por ejemplo: log llamé a Acme, quieren una oferta para el viernes
log-form = Registrar qué ha pasado
log-done = Registrado: { $what } · { $who } · { $at }
log-closes = Cerrar «{ $title }»
log-known = { $name } ya registró este mensaje el { $at }.
log-again = Registrarlo otra vez
