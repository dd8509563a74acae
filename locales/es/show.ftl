show-help = Ver una ficha y su historial
show-example = por ejemplo: show Acme
show-form = Ver una ficha
