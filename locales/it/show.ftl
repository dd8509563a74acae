show-help = Mostra una scheda e la sua cronologia
show-example = per esempio: show Acme
show-form = Mostra una scheda
