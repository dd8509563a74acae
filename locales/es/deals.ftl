deals-help = Listar negocios: estancados, con cierre este mes, de más de un importe, ganados, perdidos
deals-example = por ejemplo: deals que cierran este mes
deals-forms =
    deals que cierran este mes
    deals de más de 10k
    deals parados
    deals ganados
    deals perdidos
deals-form = Negocios
deals-title-open = { $count ->
    [one] Un negocio abierto · { $whose }
   *[other] { $count } negocios abiertos · { $whose }
}
deals-title-won = { $count ->
    [one] Un negocio ganado · { $whose }
   *[other] { $count } negocios ganados · { $whose }
}
deals-title-lost = { $count ->
    [one] Un negocio perdido · { $whose }
   *[other] { $count } negocios perdidos · { $whose }
}
deals-title-stalled = { $count ->
    [one] Un negocio estancado · { $whose }
   *[other] { $count } negocios estancados · { $whose }
}
deals-none = Ningún negocio encaja · { $whose }
deals-column-deal = Negocio
deals-column-stage = Fase
deals-column-reason = Motivo
deals-column-amount = Importe
deals-column-owner = Responsable
deals-column-when-open = Cierre
deals-column-when-won = Ganado
deals-column-when-lost = Perdido
deals-column-when-stalled = En silencio
deals-quiet = { $count ->
    [one] un día
   *[other] { $count } días
}
deals-open-one = Abrir un negocio
deals-page = Página { $page } de { $last }
deals-back = Atrás
deals-next = Siguiente
deals-stalled = Negocios estancados
deals-open = Negocios abiertos
deals-none-open = Ningún negocio abierto · { $whose }
deals-none-won = Ningún negocio ganado · { $whose }
deals-none-lost = Ningún negocio perdido · { $whose }
deals-none-stalled = Ningún negocio estancado · { $whose }
