reclassify-contact = { $name } ora è una persona.
reclassify-company = { $name } ora è un'azienda.
