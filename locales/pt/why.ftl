why-help = Dizer por que um lembrete ou um aviso chegou
why-form = Por que isto chegou?
why-example = por exemplo: why
why-nothing = Não lembrei você de nada aqui. O mais que escrevo responde a você ou conta o que alguém da equipe fez e que diz respeito a você.
why-absence = Chega a você porque uma ausência diz respeito a você: a sua ou uma que você cobre.
why-at = Decidido em { $at }.
why-stall = { $name } está em { $stage }, que permite { $allowed ->
    [1] um dia sem movimento
   *[other] { $allowed } dias sem movimento
}. Está parado há { $days ->
    [1] um dia
   *[other] { $days } dias
}: nada foi registrado, não mudou de etapa e não há follow-up pela frente.
why-stall-own = { $name } está em { $stage }. Este negócio tem um prazo próprio, { $allowed ->
    [1] um dia sem movimento
   *[other] { $allowed } dias sem movimento
} ({ $reason }). Está parado há { $days ->
    [1] um dia
   *[other] { $days } dias
}.
why-stall-since = Último sinal: { $at }.
why-step-owner = Chega a você porque o negócio é seu. Uma vez por parada.
why-step-heir = Chega a você porque quem é responsável não pode ser avisado aqui.
why-step-team = Chegou ao canal da equipe porque nada tinha acontecido dois dias depois do aviso a quem é responsável.
why-step-manager = Chega à gerência porque nada tinha acontecido quatro dias depois do aviso a quem é responsável.
why-stalls-many = { $count ->
    [1] Um negócio está parado
   *[other] { $count } negócios estão parados
} ao mesmo tempo, por isso vêm em uma só mensagem. O que está parado há mais tempo:
why-reminder = Você pediu este lembrete: { $title }.
why-reminder-of = { $name } pediu este lembrete: { $title }.
why-reminder-due = Era para { $at }.
why-reminder-late = Chegou tarde porque eu estava fora.
why-reminder-waited = Chegou mais tarde por causa de uma ausência.
why-reminder-repeats = Ele se repete.
why-agenda = O seu dia começa às { $at }, e aí você recebe a sua agenda, se houver algo nela.
why-agenda-figures = Hoje: { $today }. Atrasados: { $late }. Negócios parados: { $quiet }. Perguntas em aberto: { $open }.
why-off-deal = Sobre este negócio, não
why-off-here = Não neste canal
why-off-task = Não precisa
why-off-reminders = Sem mais lembretes
why-off-stalls = Sem mais avisos
why-off-agenda = Sem mais agendas
why-own-changes = O negócio é seu, e outra pessoa o alterou.
why-own-wins = Você escolheu saber na hora dos ganhos da sua equipe.
why-own-leads = Você escolheu saber na hora dos novos leads da sua equipe.
why-off-wins = Sem avisos de ganhos
why-off-leads = Sem avisos de leads
why-off-changes = Sem avisos de mudanças
why-off-reports = Sem mais relatórios
why-joining = Você administra a equipe e alguém que não é membro me escreveu.
why-problems = Você administra a equipe e mensagens minhas não foram entregues.
why-off-joining = Sem mais pedidos
why-off-problems = Sem mais avisos de entrega
