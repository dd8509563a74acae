patience-ask = Por que { $name } não está parado?
patience-why = Porque
patience-reason-waiting = esperamos a resposta deles
patience-reason-budget = a verba deles vem mais tarde
patience-reason-legal = está no jurídico ou em compras
patience-reason-away = eles estão fora
patience-reason-slow = negócios assim demoram mais
patience-done = Entendi: { $reason }. Falo de { $name } depois de { $days } dias sem movimento.
patience-until = Entendi: { $reason }. Até { $day } deixo { $names } em paz.
patience-was = Até agora era { $days ->
    [1] um dia
   *[other] { $days } dias
}. Vale enquanto o negócio estiver em { $stage }.
