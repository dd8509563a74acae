reclassify-contact = { $name } agora é uma pessoa.
reclassify-company = { $name } agora é uma empresa.
