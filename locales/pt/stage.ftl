stage-form = Etapa
stage-change = Mudar uma etapa
stage-add = Adicionar uma etapa
stage-rename = Renomear
stage-days = Dias em silêncio
stage-earlier = Antes
stage-later = Depois
stage-remove = Remover
stage-keep = Manter
stage-back = Todas as etapas
stage-stalls = Fica parado
stage-open-deals = Negócios abertos
stage-moved = { $stage } mudou de lugar.
stage-added = { $stage } agora é uma etapa.
stage-renamed = { $before } agora se chama { $stage }.
stage-gone = { $stage } foi removida.
stage-removed = { $count ->
    [one] { $stage } foi removida; seu negócio está agora em { $heir }.
   *[other] { $stage } foi removida; seus { $count } negócios estão agora em { $heir }.
}
stage-where-to = { $count ->
    [one] Há um negócio aberto em { $stage }. Para onde ele vai?
   *[other] Há { $count } negócios abertos em { $stage }. Para onde eles vão?
}
ask-stage-name = Como se chama a etapa?
error-last-stage = { $stage } é a única etapa aberta, e os negócios precisam de uma.
error-stage-exists = Já existe uma etapa “{ $name }”.
stage-how = por exemplo: setup adicionar etapa Contrato depois de Proposta 10 dias
error-no-such-stage = Não há uma etapa “{ $name }”. Qual é?
stage-type-it = Ou digite: setup adicionar etapa Contrato depois de Proposta 10 dias
stage-usual-lead = Lead
stage-usual-qualified = Qualificado
stage-usual-proposal = Proposta
stage-usual-negotiation = Negociação
stage-usual-won = Ganho
stage-usual-lost = Perdido
