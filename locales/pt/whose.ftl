whose-mine = só o que é seu
whose-everybody = todos
whose-unread = Não entendi “{ $text }”: a lista não está filtrada por isso.
whose-left = { $name } (saiu)
