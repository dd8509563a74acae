help-help = Mostra che cosa so fare
help-example = per esempio: help remind
help-forms =
    help remind
    help team
help-form = Aiuto
help-title = Che cosa so fare
help-sentence = Scrivi semplicemente che cosa è successo: “Chiamato Acme, vogliono un preventivo entro venerdì, ricontattare domani alle 15”. Registro la chiamata, segno l'attività e ti mostro che cosa ho capito.
help-more = “help remind”, per esempio, dice di più su un comando. Ogni modifica si può annullare.
help-page-customers = Clienti
help-page-deals = Trattative
help-page-tasks = Attività
help-page-team = Team
help-page-more = Impostazioni e altro
help-so = Così:
help-unknown = Non ho una risposta su “{ $topic }”. Ecco tutto quello che so fare, oppure di' agli amministratori che cosa manca.
help-tell = Diglielo
help-job-pings = Di che cosa vieni a sapere e quando: subito, nel riepilogo o mai. Chi guida un team sceglie lo stesso per il suo canale.
help-job-stage = Le fasi della pipeline: aggiungerle, rinominarle, ordinarle e toglierle, e dopo quanti giorni fermi mi faccio sentire.
help-job-sample = I dati di esempio: metterli per dare un'occhiata, o toglierli di nuovo. Ciò che avete creato resta.
help-on-the-machine = I backup, il loro ripristino e il cambio delle chiavi si fanno sulla macchina su cui giro, mai in chat: crm backup, crm restore. Il resto lo sa chi mi gestisce lì.
