job-away-title = Estou de volta
job-away-when = Fiquei fora de { $from } até { $to }.
job-away-what-now = Os lembretes desse período chegam agora. Se ainda falta alguma resposta minha, envie a sua mensagem de novo, por favor.
