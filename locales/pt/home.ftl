card-home-title = Meu dia · { $day }
card-home-call = Registrar ligação
card-home-deal = Novo negócio
card-home-contact = Novo contato
card-home-find = Buscar
card-home-help = Ajuda
card-home-overdue = Atrasados ({ $count })
card-home-today = Hoje ({ $count })
card-home-later = Mais tarde ({ $count })
card-home-still = Negócios parados ({ $count })
card-home-still-line = { $deal } · { $stage } · { $days ->
    [1] nada há um dia
   *[other] nada há { $days } dias
}
card-home-empty = Nada para hoje. Escreva para mim em Mensagens: “Liguei pra Acme, querem uma proposta, ligar na terça às 15h”
card-home-closed = Ainda não há nada para ver aqui. Escreva para mim em Mensagens e eu digo como entrar.
card-home-as-of = Situação em { $at }
