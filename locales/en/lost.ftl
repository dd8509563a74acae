lost-help = Mark a deal as lost, and why
lost-example = such as: lost Acme rollout, too expensive
lost-form = A deal is lost
lost-done = Lost: { $deal }
lost-because = Lost: { $deal } ({ $reason })
lost-why = What was it? One press helps the next deal.
lost-other = Something else
lost-already = { $deal } was lost already, on { $on }.
