reclassify-contact = { $name } is now a person.
reclassify-company = { $name } is now a company.
