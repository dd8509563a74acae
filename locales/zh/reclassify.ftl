reclassify-contact = { $name } 现在是个人。
reclassify-company = { $name } 现在是公司。
