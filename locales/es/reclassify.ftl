reclassify-contact = { $name } es ahora una persona.
reclassify-company = { $name } es ahora una empresa.
