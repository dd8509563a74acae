show-help = Mostrar um registro e o seu histórico
show-example = por exemplo: show Acme
show-form = Mostrar um registro
