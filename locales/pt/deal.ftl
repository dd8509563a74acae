deal-help = Adicionar um negócio ou alterar o valor ou a data de fechamento
deal-example = por exemplo: deal Acme rollout 12 mil, fecha em junho
deal-form = Novo negócio
deal-created = Novo negócio: { $name }
deal-updated = Atualizado: { $name }
deal-exists = Já existe um negócio aberto { $name }. É o mesmo?
deal-same = O mesmo negócio
deal-another = Outro
