company-help = Adicionar uma empresa ou alterar os dados dela
company-example = por exemplo: company Acme Ltda
company-form = Nova empresa
company-created = Nova empresa: { $name }
company-updated = Atualizado: { $name }
company-exists = { $name } já está aqui. É a mesma empresa?
company-same = A mesma empresa
