deals-help = Listar negócios: parados, que fecham este mês, acima de um valor, ganhos, perdidos
deals-example = por exemplo: deals que fecham este mês
deals-forms =
    deals que fecham este mês
    deals acima de 10k
    deals parados
    deals ganhos
    deals perdidos
deals-form = Negócios
deals-title-open = { $count ->
    [1] Um negócio aberto · { $whose }
   *[other] { $count } negócios abertos · { $whose }
}
deals-title-won = { $count ->
    [1] Um negócio ganho · { $whose }
   *[other] { $count } negócios ganhos · { $whose }
}
deals-title-lost = { $count ->
    [1] Um negócio perdido · { $whose }
   *[other] { $count } negócios perdidos · { $whose }
}
deals-title-stalled = { $count ->
    [1] Um negócio está parado · { $whose }
   *[other] { $count } negócios estão parados · { $whose }
}
deals-none = Nenhum negócio se encaixa · { $whose }
deals-column-deal = Negócio
deals-column-stage = Etapa
deals-column-reason = Motivo
deals-column-amount = Valor
deals-column-owner = Responsável
deals-column-when-open = Fecha
deals-column-when-won = Ganho
deals-column-when-lost = Perdido
deals-column-when-stalled = Parado há
deals-quiet = { $count ->
    [1] um dia
   *[other] { $count } dias
}
deals-open-one = Abrir um negócio
deals-page = Página { $page } de { $last }
deals-back = Voltar
deals-next = Avançar
deals-stalled = Negócios parados
deals-open = Negócios abertos
deals-none-open = Nenhum negócio aberto · { $whose }
deals-none-won = Nenhum negócio ganho · { $whose }
deals-none-lost = Nenhum negócio perdido · { $whose }
deals-none-stalled = Nenhum negócio parado · { $whose }
