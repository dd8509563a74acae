deal-help = Add a deal, or change its amount or close date
deal-example = such as: deal Acme rollout 12k closing June
deal-form = New deal
deal-created = New deal: { $name }
deal-updated = Updated: { $name }
deal-exists = There is an open deal { $name } already. The same one?
deal-same = The same deal
deal-another = Another one
