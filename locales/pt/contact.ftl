contact-help = Adicionar uma pessoa ou alterar os dados dela
contact-example = por exemplo: contact Sofia Lind, compradora na Nordlicht, sofia@nordlicht.example
contact-form = Novo contato
contact-created = Novo contato: { $name }
contact-updated = Atualizado: { $name }
contact-exists = { $name } já está aqui. É a mesma pessoa?
contact-same = A mesma pessoa
contact-another = Outra pessoa
