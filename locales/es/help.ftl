help-help = Ver lo que sé hacer
help-example = por ejemplo: help remind
help-form = Ayuda
help-title = Lo que sé hacer
help-sentence = Escribe sin más lo que ha pasado: «Llamé a Acme, quieren una oferta para el viernes, llamarles mañana a las 15». Registro la llamada, apunto el seguimiento y te enseño lo que he entendido.
help-more = «help remind», por ejemplo, cuenta más sobre un comando. Todo cambio se puede deshacer.
