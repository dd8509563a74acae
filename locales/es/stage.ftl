stage-form = Etapa
stage-change = Cambiar una etapa
stage-add = Añadir una etapa
stage-rename = Cambiar el nombre
stage-days = Días de silencio
stage-earlier = Antes
stage-later = Después
stage-remove = Quitar
stage-keep = Conservarla
stage-back = Todas las etapas
stage-stalls = Se estanca
stage-open-deals = Negocios abiertos
stage-moved = { $stage } ha cambiado de sitio.
stage-added = { $stage } ya es una etapa.
stage-renamed = { $before } se llama ahora { $stage }.
stage-gone = { $stage } ya no está.
stage-removed = { $count ->
    [one] { $stage } ya no está; su negocio pasa a { $heir }.
   *[other] { $stage } ya no está; sus { $count } negocios pasan a { $heir }.
}
stage-where-to = { $count ->
    [one] Hay un negocio abierto en { $stage }. ¿Adónde va?
   *[other] Hay { $count } negocios abiertos en { $stage }. ¿Adónde van?
}
ask-stage-name = ¿Cómo se llama la etapa?
error-last-stage = { $stage } es la única etapa abierta, y los negocios necesitan una.
error-stage-exists = Ya hay una etapa «{ $name }».
stage-how = por ejemplo: setup añadir etapa Contrato después de Propuesta 10 días
error-no-such-stage = No hay ninguna etapa «{ $name }». ¿Cuál es?
stage-type-it = O escríbelo: setup añadir etapa Contrato después de Propuesta 10 días
stage-usual-lead = Lead
stage-usual-qualified = Cualificado
stage-usual-proposal = Propuesta
stage-usual-negotiation = Negociación
stage-usual-won = Ganado
stage-usual-lost = Perdido
