reclassify-contact = { $name } est maintenant une personne.
reclassify-company = { $name } est maintenant une société.
