remind-help = Marcar um follow-up para você ou um colega
remind-example = por exemplo: remind me na sexta às 15h de ligar pra Acme
remind-forms =
    remind me na sexta às 15h de ligar pra Acme
    remind a Kim deve enviar a proposta amanhã
    remind me toda segunda às 9h de revisar o pipeline
remind-form = Novo follow-up
remind-done = ⏰ { $title } · { $due }
remind-done-for = ⏰ Para { $name }: { $title } · { $due }
remind-other-day = Ou { $day }
remind-quiet = Isso cai no horário de silêncio; o lembrete chega em { $at }.
remind-their-clock = Para { $name } é { $due }.
remind-already = Já está anotado:
remind-repeats = Repete { $rhythm } até você cancelar.
remind-silent = Não vai tocar, porque seus lembretes estão desligados: você encontra na sua agenda.
remind-silent-for = Não vai tocar: { $name } não quer lembretes avulsos e encontra na agenda.
remind-ring = Ligar lembretes
rhythm-days = { $count ->
    [1] todo dia
   *[other] a cada { $count } dias
}
rhythm-weeks = { $count ->
    [1] toda semana
   *[other] a cada { $count } semanas
}
rhythm-months = { $count ->
    [1] todo mês
   *[other] a cada { $count } meses
}
rhythm-years = { $count ->
    [1] todo ano
   *[other] a cada { $count } anos
}
rhythm-workdays = todo dia útil
rhythm-other = regularmente
