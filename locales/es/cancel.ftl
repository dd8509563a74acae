cancel-help = Descartar una pregunta abierta o un seguimiento
cancel-example = por ejemplo: cancel enviar la oferta
cancel-form = Descartar seguimiento
cancel-question = De acuerdo, lo dejo.
cancel-stays = De acuerdo, se queda como está.
