undo-help = Desfazer o que você fez por último
undo-example = por exemplo: undo
undo-form = Desfazer
undo-already = Isso já foi desfeito.
undo-done = Desfeito: { $what }
undo-entity-activity = o registro da atividade
undo-entity-attachment = o arquivo
undo-entity-company = a empresa
undo-entity-contact = o contato
undo-entity-deal = o negócio
undo-entity-stage = a etapa
undo-entity-task = o follow-up
undo-entity-absence = a ausência
undo-entity-member = os dados de alguém
undo-entity-team = a equipe
undo-entity-lesson = o que aprendi
undo-title-assign = { $what } → { $name }
undo-title-move = { $deal } → { $stage }
undo-title-pause = sem avisos sobre { $names }
undo-title-resume = avisos sobre { $names } de novo
undo-title-patience = { $days ->
    [1] um dia parado para { $name }
   *[other] { $days } dias parados para { $name }
}
undo-title-away = a ausência até { $back }
undo-title-back = o fim da ausência
undo-title-reopen = reabertura de { $deal }
undo-nod = Pronto, desfeito.
undo-cannot = Isso não dá mais para desfazer: { $what }
undo-before = Antes disso: { $what }. Diga “desfazer” mais uma vez e eu desfaço.
undo-that = Desfazer isso
undo-stays = Continua aqui, porque algo mais foi acrescentado nesse meio-tempo: { $names }
undo-title-forgotten = Esquecido: “{ $said }”
undo-title-forgotten-all = Esquecido ({ $count })
