pipeline-help = Show the open deals by stage: yours, a colleague's or the team's
pipeline-example = such as: pipeline team
pipeline-forms =
    pipeline
    pipeline team
    pipeline Kim
pipeline-form = Pipeline
pipeline-title = Pipeline · { $whose }
pipeline-empty = No open deals here.
pipeline-column-stage = Stage
pipeline-column-deals = Deals
pipeline-column-sum = Sum
pipeline-column-weighted = Weighted
pipeline-column-bar = Share
pipeline-total = { $count ->
    [one] One open deal: { $sum }, weighted { $weighted }
   *[other] { $count } open deals: { $sum }, weighted { $weighted }
}
pipeline-unpriced = { $count ->
    [one] One deal has no amount yet.
   *[other] { $count } deals have no amount yet.
}
pipeline-currencies = Each currency is added up by itself; the bars count deals.
pipeline-mine = My pipeline
pipeline-team = The team's pipeline
