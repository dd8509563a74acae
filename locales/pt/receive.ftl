receive-exists = { $name } já está aqui. Este cartão é da mesma pessoa?
receive-ways = “A mesma pessoa” acrescenta o que falta. “Juntar” faz valer os dados do cartão.
receive-same = A mesma pessoa
receive-new = Outra pessoa
receive-merge = Juntar
receive-nothing = { $name } já tem tudo isso.
receive-phone-unread = Não consegui ler o número { $phone } no cartão de { $name }, então deixei de fora.
