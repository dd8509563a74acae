log-help = Registrar uma ligação, uma reunião ou uma mensagem em uma frase
log-example = por exemplo: log liguei pra Acme, querem uma proposta até sexta
log-form = Registrar
log-done = { $what } – registro feito: { $who } · { $at }
log-closes = Concluir “{ $title }”
log-known = { $name } já registrou esta mensagem em { $at }.
log-again = Registrar de novo
