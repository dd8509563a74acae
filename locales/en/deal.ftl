deal-help = Add a deal, or change its amount or close date
deal-example = such as: deal Acme rollout 12k closing June
deal-form = New deal
deal-created = New deal: { $name }
deal-updated = Updated: { $name }
