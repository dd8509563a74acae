log-help = Log a call, a meeting or a message in one sentence
log-example = such as: log called Acme, they want a quote by Friday
log-form = Log what happened
log-done = { $what } logged: { $who } · { $at }
log-closes = Close “{ $title }”
log-known = { $name } has logged this message already, on { $at }.
log-again = Log it again
