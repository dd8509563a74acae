card-why = Por quê?
card-stall-title = 💤 { $name }: { $days ->
    [1] parado há um dia
   *[other] parado há { $days } dias
}
card-stall-quiet = Em { $stage }, nada desde { $at }, e nada planejado.
card-stall-owner = Responsável: { $name }
card-stall-log = Registrar
card-stall-step = Próximo passo
card-stall-move = Mover
card-stall-snooze = Adiar
card-stall-not = Não está parado porque …
card-stall-lost = Perdido
card-stalls-title = 💤 { $count ->
    [1] Um negócio ficou parado
   *[other] { $count } negócios ficaram parados
}
card-stalls-how = Sem pressa: escolha um ou deixe para lá. Eles vêm em uma só mensagem, uma única vez.
card-stalls-line = { $name } · { $stage } · { $days ->
    [1] um dia
   *[other] { $days } dias
}
card-stalls-line-of = { $name } · { $stage } · { $owner } · { $days ->
    [1] um dia
   *[other] { $days } dias
}
card-stalls-open = Abrir um
card-stall-discreet = Um negócio ficou parado. Pergunte-me no privado qual é: há gente de fora lendo aqui.
