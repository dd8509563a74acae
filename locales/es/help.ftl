help-help = Ver lo que sé hacer
help-example = por ejemplo: help remind
help-forms =
    help remind
    help team
help-form = Ayuda
help-title = Lo que sé hacer
help-sentence = Escribe sin más lo que ha pasado: «Llamé a Acme, quieren una oferta para el viernes, llamarles mañana a las 15». Registro la llamada, apunto el seguimiento y te enseño lo que he entendido.
help-more = «help remind», por ejemplo, cuenta más sobre un comando. Todo cambio se puede deshacer.
help-page-customers = Clientes
help-page-deals = Negocios
help-page-tasks = Seguimientos
help-page-team = Equipo
help-page-more = Ajustes y más
help-so = Así:
help-unknown = No tengo respuesta para «{ $topic }». Aquí tienes todo lo que sé hacer; o di a quienes administran el equipo qué falta.
help-tell = Decírselo
help-job-pings = De qué te enteras y cuándo: al momento, en el resumen o nunca. Quien lleva un equipo elige lo mismo para su canal.
help-job-stage = Las fases del pipeline: añadirlas, renombrarlas, ordenarlas y quitarlas, y tras cuántos días sin movimiento aviso.
help-job-sample = Los datos de ejemplo: ponerlos para echar un vistazo o quitarlos de nuevo. Lo que has creado se queda.
help-on-the-machine = Las copias de seguridad, su restauración y el cambio de claves se hacen en la máquina donde funciono, nunca en un chat: crm backup, crm restore. Quien me administra allí sabe el resto.
