whose-mine = meus
whose-everybody = todos
whose-unread = Não entendi “{ $text }”: a lista não está filtrada por isso.
whose-left = { $name } (saiu)
