team-help = Equipes, quem está nelas e onde publicam
team-example = por exemplo: team join Sul
team-forms =
    team nova Sul
    team entrar Sul
    team adicionar Kim em Sul
    team remover Kim
    team gerente Kim de Sul
    team aqui Sul
    team nenhum canal Sul
    team valores Sul
    team sair
    team dissolver Sul
team-form = Equipe
team-title = Equipes
team-members = Membros
team-manager = Liderança
team-place = Publica em
team-no-place = ainda em lugar nenhum
team-place-whole = o seu canal no { $platform }
team-place-topic = o seu tópico no { $platform }
team-place-how = Para a equipe { $name } publicar em um canal ou grupo, mencione-me lá com: team here { $name }
team-place-lost = As minhas mensagens já não chegam lá. Talvez eu tenha sido removido, ou o lugar não exista mais.
team-place-closed = A equipe { $team } não recebe mais mensagens no seu lugar no { $platform }: fui removido ou ele foi fechado. Traga-me de volta ou escolha outro lugar.
team-list = { $names }
team-and-more = mais { $count }
team-nobody = ninguém ainda
team-none-yet = Ainda não há nenhuma equipe.
team-led-by = liderança: { $name }
team-led-by-nobody = ainda sem liderança
team-leave = Sair
team-join = Entrar
team-join-again = Entrar de novo
team-pings = O que é avisado aqui
team-add = Adicionar alguém
team-change-manager = Quem lidera
team-who-leads = Quem lidera { $team }?
team-new = Nova equipe
team-everybody = Membros
team-dissolve = Dissolver
team-made = A equipe { $name } está criada.
team-joined = Você está na equipe { $name }.
team-joined-by = { $name } entrou na sua equipe { $team }.
team-left = Você saiu da equipe { $name }.
team-added = { $member } agora está na equipe { $name }.
team-added-already = { $member } já está na equipe { $name }.
team-added-you = { $by } colocou você na equipe { $team }.
team-dropped = { $member } não está mais na equipe { $name }.
team-take-back = Voltar atrás
team-back = { $name } de novo
team-back-to = Voltar para { $name }
team-led-by-now = Liderança da equipe { $name } agora: { $member }.
team-led-already = A equipe { $name } já é liderada por { $member }.
team-leads-now = Você agora lidera a equipe { $name }, diz { $by }.
team-here = Este é agora o lugar da equipe { $name }. Aqui vocês ficam sabendo de:
team-not-here = Aqui não
team-posts-nowhere = A equipe { $name } agora não publica em lugar nenhum.
team-outsiders-here = Há gente de fora lendo aqui, então não publico os assuntos da sua equipe. Escolha um canal só de vocês, por favor.
team-show-amounts = Mostrar valores
team-hide-amounts = Ocultar valores
team-amounts-on = Os valores dos negócios podem aparecer no lugar da equipe { $name }.
team-amounts-off = Os valores dos negócios não aparecem mais no lugar da equipe { $name }.
team-dissolved = { $count ->
    [0] A equipe { $name } foi dissolvida.
    [1] A equipe { $name } foi dissolvida. O seu membro continua, sem equipe.
   *[other] A equipe { $name } foi dissolvida. Os seus { $count } membros continuam, sem equipe.
}
error-no-such-team = Não conheço nenhuma equipe chamada “{ $name }”.
error-team-exists = Já existe uma equipe { $name }.
error-no-team-yet = Qual equipe? Diga o nome, por favor; “team” mostra todas.
error-not-a-place = Isto é entre mim e você. Digite no canal ou grupo onde a equipe conversa, por favor.
error-somebody-elses = Quem cuida disto é { $owner }. Se algo deve acontecer aqui, fale com { $owner } ou com quem lidera a equipe.
ask-team-name = Como a equipe deve se chamar?
ask-team-member = Quem?
team-left-by = { $name } saiu da sua equipe { $team }.
team-asked = { $member } está na equipe { $name }, então perguntei primeiro a { $lead }. Você recebe a resposta.
team-may-take = { $by } gostaria de ter { $member }, da sua equipe { $name }, na equipe { $to }. Tudo bem para você?
team-may-go = Concordo
team-stays = Fica aqui
team-released = { $lead } concorda: { $member } agora está na equipe { $name }.
team-kept = { $lead } prefere que { $member } continue na equipe { $name }.
team-keeps = { $member } continua na equipe { $name }. Já avisei.
team-dissolve-ask = { $count ->
    [0] Devo dissolver a equipe { $name }? Não há ninguém nela.
    [1] Devo dissolver a equipe { $name }? O seu único membro ficaria sem equipe.
   *[other] Devo dissolver a equipe { $name }? Os seus { $count } membros ficariam sem equipe.
}
team-keep = Manter
error-in-no-team = Você não está em nenhuma equipe, então não há de qual sair.
error-not-in-a-team = { $name } não está em nenhuma equipe.
team-not-here-now = A equipe { $name } não publica mais aqui.
error-in-another-team = { $name } está na equipe { $team }, então não mudei nada.
