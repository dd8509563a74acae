reclassify-contact = { $name } ist jetzt als Person eingetragen.
reclassify-company = { $name } ist jetzt als Firma eingetragen.
