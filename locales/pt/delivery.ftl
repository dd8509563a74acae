common-undelivered-title = Algumas mensagens não chegaram
common-undelivered-count = { $count ->
    [1] Uma mensagem não pôde ser entregue.
   *[other] { $count } mensagens não puderam ser entregues.
}
common-undelivered-for = Eram para { $names }.
common-undelivered-team = a equipe { $name } ({ $platform })
common-undelivered-why = Em geral, o bot foi removido de um canal ou alguém o bloqueou. Convide-o de novo ou escreva uma linha para ele, e as novas mensagens voltam a chegar.
