company-help = Add a company or change its details
company-example = such as: company Acme Ltd
company-form = New company
company-created = New company: { $name }
company-updated = Updated: { $name }
company-exists = { $name } is already here. Is it the same company?
company-same = Same company
