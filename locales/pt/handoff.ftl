handoff-help = Passar todo o trabalho em aberto de alguém a um colega
handoff-example = por exemplo: handoff Ben para Kim
handoff-form = Passar tudo adiante
handoff-ask = Isto passaria de { $name } para { $heir }: { $what }. Posso?
handoff-go = Passar
handoff-done = Passado de { $name } para { $heir }: { $what }.
handoff-none = { $name } não tem nada em aberto.
handoff-yours = { $by } passou para você o trabalho de { $name }: { $what }.
handoff-gone = { $by } passou o seu trabalho em aberto para { $heir }.
handoff-instead = Para { $name }
handoff-deals = { $count ->
    [1] um negócio aberto ({ $sum })
   *[other] { $count } negócios abertos ({ $sum })
}
handoff-deals-bare = { $count ->
    [1] um negócio aberto
   *[other] { $count } negócios abertos
}
handoff-tasks = { $count ->
    [1] um follow-up
   *[other] { $count } follow-ups
}
handoff-customers = { $count ->
    [1] um cliente
   *[other] { $count } clientes
}
handoff-nothing = nada
handoff-private = { $count ->
    [1] Um follow-up pessoal continua privado e não passa para ninguém.
   *[other] { $count } follow-ups pessoais continuam privados e não passam para ninguém.
}
handoff-back = Seu trabalho em aberto está com você de novo.
handoff-not-yours = O trabalho de { $name } não está mais com você: a passagem foi desfeita.
handoff-changed = Algo mudou desde que perguntei. Está assim agora.
