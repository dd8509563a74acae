workday-help = Seu dia de trabalho, os feriados do seu país e quantos avisos ele pode trazer
workday-example = por exemplo: workday 8:30
workday-forms =
    workday 8:30
    workday país BR
    workday avisos 5
workday-form = Seu dia de trabalho
workday-title = Seu dia de trabalho
workday-starts = Começa às
workday-country = Feriados de
workday-pings = Máximo de avisos por dia
workday-how = Nada que eu traga por conta própria chega fora dele. Também: workday country BR-SP. O resto de um dia cheio espera pela sua próxima agenda.
error-unclear-workday = Não consegui ler “{ $text }”. Por exemplo: workday 8:30, workday country BR-SP, workday pings 5
