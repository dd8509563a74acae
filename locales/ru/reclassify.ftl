reclassify-contact = { $name } — теперь человек.
reclassify-company = { $name } — теперь компания.
