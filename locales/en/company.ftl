company-help = Add a company or change its details
company-example = such as: company Acme Ltd
company-form = New company
company-created = New company: { $name }
company-updated = Updated: { $name }
