pipeline-help = Zeigt die offenen Deals je Phase: Ihre, die eines Kollegen oder die des Teams
pipeline-example = z. B.: pipeline Team
pipeline-forms =
    pipeline
    pipeline Team
    pipeline Kim
pipeline-form = Pipeline
pipeline-title = Pipeline · { $whose }
pipeline-empty = Hier gibt es keine offenen Deals.
pipeline-column-stage = Phase
pipeline-column-deals = Deals
pipeline-column-sum = Summe
pipeline-column-weighted = Gewichtet
pipeline-column-bar = Anteil
pipeline-total = { $count ->
    [one] Ein offener Deal: { $sum }, gewichtet { $weighted }
   *[other] { $count } offene Deals: { $sum }, gewichtet { $weighted }
}
pipeline-unpriced = { $count ->
    [one] Ein Deal hat noch keinen Betrag.
   *[other] { $count } Deals haben noch keinen Betrag.
}
pipeline-currencies = Jede Währung ist für sich summiert; die Balken zählen Deals.
pipeline-mine = Meine Pipeline
pipeline-team = Pipeline des Teams
