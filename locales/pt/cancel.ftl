cancel-help = Descartar uma pergunta em aberto ou um follow-up
cancel-example = por exemplo: cancel enviar a proposta
cancel-form = Descartar um follow-up
cancel-question = Tudo bem, descartei a pergunta.
cancel-stays = Tudo bem, fica como está.
