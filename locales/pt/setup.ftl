setup-help = Configurar tudo, passo a passo
setup-example = por exemplo: setup currency BRL
setup-forms =
    setup
    setup fuso São Paulo
    setup moeda BRL
    setup pipeline
    setup adicionar etapa Contrato depois de Proposta 10 dias
    setup canal
    setup convidar
    setup exemplo
setup-form = Etapa
setup-title = Configuração
setup-how = { $count ->
    [0] Está tudo configurado. Cada passo pode ser mudado a qualquer momento.
    [1] Falta um passo. Cada um pode ser pulado e mudado a qualquer momento.
   *[other] Faltam { $count } passos. Cada um pode ser pulado e mudado a qualquer momento.
}
setup-at = Passo { $number } de { $count }: { $step }
setup-step-zone = Fuso horário
setup-step-currency = Moeda
setup-step-pipeline = Pipeline
setup-step-channel = Canal
setup-step-invite = Colegas
setup-step-sample = Dados de exemplo
setup-next = Avançar
setup-overview = Todos os passos
setup-open = em aberto
setup-seen = feito
setup-zone = Dias e horários seguem { $now }, a não ser que alguém tenha um fuso próprio. Outro? Escolha ou digite: setup zone Lisboa
setup-zone-set = O fuso horário é { $zone }.
setup-currency = Valores sem moeda são em { $now }. Outra? Escolha ou digite: setup currency USD
setup-currency-set = A partir de agora, valores sem moeda são em { $currency }.
setup-pipeline = Os negócios passam por estas etapas. Quando nada acontece por tantos dias e não há próximo passo planejado, eu aviso.
setup-days = { $count ->
    [0] nunca para
    [1] para após um dia
   *[other] para após { $count } dias
}
setup-days-set = { $count ->
    [0] { $stage }: ali um negócio nunca conta como parado.
    [1] { $stage }: um negócio conta como parado após um dia.
   *[other] { $stage }: um negócio conta como parado após { $count } dias.
}
setup-channel = O canal da equipe fica sabendo de ganhos, negócios parados e novos leads; você escolhe o quê e com que frequência.
setup-has-place = tem canal
setup-no-place = ainda sem canal
setup-invite = No Slack, os colegas simplesmente escrevem para mim, e você os deixa entrar. Para o Telegram, dê a cada um o seu próprio código.
setup-invite-button = Convidar alguém
setup-sample = Quer dar uma olhada antes? Posso colocar três clientes, claramente marcados como exemplo. Eles nunca tocam, e um toque os tira de novo.
setup-sample-there = Os dados de exemplo estão aqui. Um toque os tira; o que vocês mesmos criaram fica.
setup-sample-in = incluídos
setup-sample-out = não incluídos
setup-put-in = Incluir
setup-take-out = Tirar
setup-sample-done = { $count } negócios de exemplo estão aqui, com os seus clientes.
setup-sample-gone = Os dados de exemplo saíram de novo.
setup-sample-none = Não há dados de exemplo para tirar.
setup-finished = Tudo pronto. Conte sobre a sua última ligação, como contaria a um colega: “Liguei pra Acme, querem uma proposta até sexta, ligar amanhã às 15h”
setup-again = Digite “setup” a qualquer momento para mudar algo.
setup-help-button = O que mais?
ask-setup-days = Depois de quantos dias um negócio conta como parado ali? (0 para nunca)
error-unknown-currency = Não conheço a moeda “{ $text }”. Um código de três letras, por favor, como BRL.
error-unclear-days = “{ $text }” não é um número de dias. Um número de 0 a 365, por favor.
error-zone-not-found = Não conheço o fuso horário “{ $text }”. Uma cidade, por favor, como: setup zone Lisboa
setup-begin = Configurar
setup-begin-how = Você administra esta equipe: em cinco minutos eu conheço o fuso, a moeda, o pipeline e os canais.
setup-zone-take = Usar { $zone }
setup-zone-keep = Manter { $zone }
error-no-such-step = Não consigo ajustar “{ $text }” aqui.
