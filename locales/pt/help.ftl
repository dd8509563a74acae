help-help = Mostrar o que sei fazer
help-example = por exemplo: help remind
help-forms =
    help remind
    help team
help-form = Ajuda
help-title = O que sei fazer
help-sentence = É só escrever o que aconteceu: “Liguei pra Acme, querem uma proposta até sexta, ligar amanhã às 15h”. Eu registro a ligação, marco o follow-up e mostro o que entendi.
help-more = “help remind”, por exemplo, diz mais sobre um comando. Toda alteração pode ser desfeita.
help-page-customers = Clientes
help-page-deals = Negócios
help-page-tasks = Follow-ups
help-page-team = Equipe
help-page-more = Configurações e mais
help-so = Assim:
help-unknown = Não tenho resposta para “{ $topic }”. Aqui está tudo o que sei fazer; ou conte a quem administra o que está faltando.
help-tell = Contar
help-job-pings = Do que você fica sabendo e quando: na hora, no resumo ou nunca. Quem lidera uma equipe escolhe o mesmo para o canal dela.
help-job-stage = As etapas do pipeline: adicionar, renomear, ordenar e remover, e depois de quantos dias parados eu aviso.
help-job-sample = Os dados de exemplo: colocar para dar uma olhada ou tirar de novo. O que vocês criaram fica.
help-on-the-machine = Backups, restauração e troca de chaves são feitos na máquina onde eu rodo, nunca em um chat: crm backup, crm restore. Quem me opera lá sabe o resto.
