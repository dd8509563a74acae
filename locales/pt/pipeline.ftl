pipeline-help = Mostrar os negócios abertos por etapa: seus, de um colega ou da equipe
pipeline-example = por exemplo: pipeline equipe
pipeline-forms =
    pipeline
    pipeline equipe
    pipeline Kim
pipeline-form = Pipeline
pipeline-title = Pipeline · { $whose }
pipeline-empty = Nenhum negócio aberto aqui.
pipeline-column-stage = Etapa
pipeline-column-deals = Negócios
pipeline-column-sum = Total
pipeline-column-weighted = Ponderado
pipeline-column-bar = Parte
pipeline-total = { $count ->
    [1] Um negócio aberto: { $sum }, ponderado { $weighted }
   *[other] { $count } negócios abertos: { $sum }, ponderado { $weighted }
}
pipeline-unpriced = { $count ->
    [1] Um negócio ainda não tem valor.
   *[other] { $count } negócios ainda não têm valor.
}
pipeline-currencies = Cada moeda é somada à parte; as barras contam negócios.
pipeline-mine = Meu pipeline
pipeline-team = O pipeline da equipe
