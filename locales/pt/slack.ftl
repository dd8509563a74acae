common-send-form = Enviar
common-choose = Escolha …
common-more-left-out = Há mais do que cabe aqui.
common-rows-left-out = { $count ->
    [1] Mais uma linha não é mostrada.
   *[other] Mais { $count } linhas não são mostradas.
}
common-options-left-out = { $count ->
    [1] Mais uma opção não é mostrada.
   *[other] Mais { $count } opções não são mostradas.
}
common-answer-missing = Ainda falta algo aqui.
common-app = Rapport
common-close = Fechar
common-one-moment = Um momento …
common-answered-directly = Respondi a você nas nossas mensagens diretas.
common-new-record = + Novo: { $name }
common-search = Digite para buscar …
common-kind-contact = pessoa
common-kind-company = empresa
common-kind-deal = negócio
common-kind-member = colega
common-of-kind = { $name } · { $kind }
