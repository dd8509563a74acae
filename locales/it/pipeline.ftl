pipeline-help = Mostra le trattative aperte per fase: tue, di un collega o del team
pipeline-example = per esempio: pipeline team
pipeline-forms =
    pipeline
    pipeline team
    pipeline Kim
pipeline-form = Pipeline
pipeline-title = Pipeline · { $whose }
pipeline-empty = Qui non ci sono trattative aperte.
pipeline-column-stage = Fase
pipeline-column-deals = Trattative
pipeline-column-sum = Totale
pipeline-column-weighted = Ponderato
pipeline-column-bar = Quota
pipeline-total = { $count ->
    [one] Una trattativa aperta: { $sum }, ponderato { $weighted }
   *[other] { $count } trattative aperte: { $sum }, ponderato { $weighted }
}
pipeline-unpriced = { $count ->
    [one] Una trattativa non ha ancora un importo.
   *[other] { $count } trattative non hanno ancora un importo.
}
pipeline-currencies = Ogni valuta è sommata a parte; le barre contano le trattative.
pipeline-mine = La mia pipeline
pipeline-team = La pipeline del team
