pipeline-help = Ver los negocios abiertos por fase: los tuyos, los de alguien o los del equipo
pipeline-example = por ejemplo: pipeline team
pipeline-forms =
    pipeline
    pipeline equipo
    pipeline Kim
pipeline-form = Pipeline
pipeline-title = Pipeline · { $whose }
pipeline-empty = Aquí no hay negocios abiertos.
pipeline-column-stage = Fase
pipeline-column-deals = Negocios
pipeline-column-sum = Suma
pipeline-column-weighted = Ponderado
pipeline-column-bar = Proporción
pipeline-total = { $count ->
    [one] Un negocio abierto: { $sum }, ponderado { $weighted }
   *[other] { $count } negocios abiertos: { $sum }, ponderado { $weighted }
}
pipeline-unpriced = { $count ->
    [one] Un negocio aún no tiene importe.
   *[other] { $count } negocios aún no tienen importe.
}
pipeline-currencies = Cada moneda se suma por separado; las barras cuentan negocios.
pipeline-mine = Mi pipeline
pipeline-team = El pipeline del equipo
