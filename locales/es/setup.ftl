setup-help = Ponerme a punto, paso a paso
setup-example = por ejemplo: setup currency EUR
setup-forms =
    setup
    setup zona Madrid
    setup moneda EUR
    setup pipeline
    setup añadir etapa Contrato después de Propuesta 10 días
    setup canal
    setup invitar
    setup ejemplo
setup-form = Fase
setup-title = Puesta a punto
setup-how = { $count ->
    [0] Está todo listo. Puedes cambiar cualquier paso cuando quieras.
    [one] Queda un paso. Todos se pueden omitir, y cambiar cuando quieras.
   *[other] Quedan { $count } pasos. Todos se pueden omitir, y cambiar cuando quieras.
}
setup-at = Paso { $number } de { $count }: { $step }
setup-step-zone = Zona horaria
setup-step-currency = Moneda
setup-step-pipeline = Pipeline
setup-step-channel = Canal
setup-step-invite = Colegas
setup-step-sample = Datos de ejemplo
setup-next = Siguiente
setup-overview = Todos los pasos
setup-open = pendiente
setup-seen = hecho
setup-zone = Los días y las horas siguen { $now }, salvo para quien tenga su propia zona. ¿Otra? Elígela o escribe: setup zone Madrid
setup-zone-set = La zona horaria es { $zone }.
setup-currency = Los importes sin moneda son { $now }. ¿Otra? Elígela o escribe: setup currency MXN
setup-currency-set = A partir de ahora, los importes sin moneda son { $currency }.
setup-pipeline = Los negocios pasan por estas fases. Si en una no ocurre nada durante tantos días y no hay próximo paso, aviso.
setup-days = { $count ->
    [0] nunca se para
    [one] se para tras un día
   *[other] se para tras { $count } días
}
setup-days-set = { $count ->
    [0] { $stage }: un negocio nunca se da por parado ahí.
    [one] { $stage }: un negocio se da por parado tras un día.
   *[other] { $stage }: un negocio se da por parado tras { $count } días.
}
setup-channel = El canal de un equipo se entera de lo ganado, de los negocios parados y de los nuevos leads; tú eliges qué y con qué frecuencia.
setup-has-place = tiene canal
setup-no-place = aún no tiene canal
setup-invite = En Slack, tus colegas me escriben sin más y tú les das acceso. Para Telegram, dale a cada cual su propio código.
setup-invite-button = Invitar a alguien
setup-sample = ¿Quieres echar un vistazo antes? Puedo poner tres clientes, claramente marcados como ejemplos. Nunca suenan, y con un toque desaparecen.
setup-sample-there = Los datos de ejemplo están puestos. Con un toque desaparecen; lo que ha creado tu equipo se queda.
setup-sample-in = puestos
setup-sample-out = sin poner
setup-put-in = Ponerlos
setup-take-out = Quitarlos
setup-sample-done = Ya están puestos { $count } negocios de ejemplo, con sus clientes.
setup-sample-gone = Los datos de ejemplo ya no están.
setup-sample-none = No hay datos de ejemplo que quitar.
setup-finished = Todo listo. Cuéntame tu última llamada, como a alguien de tu equipo: «Llamé a Acme, quieren una oferta para el viernes, llamarles mañana a las 15»
setup-again = Escribe «setup» cuando quieras cambiar algo.
setup-help-button = ¿Qué más?
ask-setup-days = ¿Tras cuántos días se para ahí un negocio? (0 para nunca)
error-unknown-currency = No conozco la moneda «{ $text }». Necesito un código de tres letras, como EUR.
error-unclear-days = «{ $text }» no es un número de días. Necesito un número del 0 al 365.
error-zone-not-found = No conozco la zona horaria «{ $text }». Lo mejor es una ciudad, por ejemplo: setup zone Madrid
setup-begin = Configurarme
setup-begin-how = Administras este equipo: en cinco minutos conoceré tu zona horaria, moneda, pipeline y canales.
setup-zone-take = Usar { $zone }
setup-zone-keep = Dejar { $zone }
error-no-such-step = Aquí no puedo ajustar «{ $text }».
