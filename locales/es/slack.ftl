common-send-form = Enviar
common-choose = Elige …
common-more-left-out = Hay más de lo que cabe aquí.
common-rows-left-out = { $count ->
    [one] Hay una fila más que no se muestra.
   *[other] Hay { $count } filas más que no se muestran.
}
common-options-left-out = { $count ->
    [one] Hay una opción más que no se muestra.
   *[other] Hay { $count } opciones más que no se muestran.
}
common-answer-missing = Aquí aún falta algo.
common-app = Rapport
common-close = Cerrar
common-one-moment = Un momento …
common-answered-directly = Te he respondido en nuestros mensajes directos.
common-new-record = + Nuevo: { $name }
common-search = Escribe para buscar …
common-kind-contact = persona
common-kind-company = empresa
common-kind-deal = negocio
common-kind-member = colega
common-of-kind = { $name } · { $kind }
