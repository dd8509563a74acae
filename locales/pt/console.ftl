common-terminal-welcome = Conte o que aconteceu, por exemplo “liguei pra Acme, querem uma proposta, ligar na terça às 15h”. /help mostra mais, /quit encerra.
common-terminal-deleted = (Uma mensagem foi retirada.)
common-terminal-no-button = Não há nenhum botão { $number } aqui.
common-terminal-paused = O envio está em pausa aqui, então você não verá respostas. Com `crm resume` volto a enviar; o que você digitar fica guardado.
