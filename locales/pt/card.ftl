card-activity-attempt = { $kind } ({ $outcome })
card-activity-nobody = ninguém em particular
card-activity-person-at = { $person } ({ $company })
card-digest-title = { $count ->
    [1] Um follow-up venceu enquanto eu estava fora
   *[other] { $count } follow-ups venceram enquanto eu estava fora
}
card-record-log = Adicionar nota
card-record-provisional = Ainda não confirmado: tirei o nome de uma frase.
card-record-remind = Follow-up
card-record-timeline = Histórico
card-reminder-customer = { $name }
card-reminder-late = Com atraso: era para { $at }. Eu estava fora.
card-reminder-waited = Com atraso: era para { $at }. Esperou o fim de uma ausência.
card-reminder-no-answer = Não atendeu
card-reminder-note = Nota
card-reminder-phone = ☎ { $phone }
card-reminder-reached = Falei
card-reminder-title = ⏰ { $title }
card-task-cancel = Não precisa
card-task-is-cancelled = Descartado: { $title }
card-task-day = { $day }
card-task-done = Feito
card-task-is-done = ✓ Feito: { $title }
card-task-line = { $title } · { $due }
card-task-moment = { $at } ({ $zone })
card-task-snooze = Mais tarde
card-task-undated = sem data
card-timeline-empty = Ainda não aconteceu nada por aqui.
card-timeline-line = { $at } · { $what }
card-timeline-title = O que aconteceu
card-timeline-words = { $what }: { $words }
card-task-is-open = { $title }
card-deal-assign = Passar adiante
card-deal-lost = Perdido
card-deal-reopen = Reabrir
card-deal-won = Ganho
card-reason-price = Caro demais
card-reason-competitor = Foi para a concorrência
card-reason-timing = Momento errado
card-reason-budget = Sem verba
card-reason-silence = Parou de responder
card-reason-feature = Faltava alguma coisa
card-task-where-open = Alterado no { $platform }, { $at }
card-task-where-done = Concluído no { $platform }, { $at }
card-task-where-cancelled = Cancelado no { $platform }, { $at }
card-timeline-change = { $what }: { $before } → { $after }
card-around-deal = { $deal } · { $stage } · { $amount }
card-around-people = Pessoas ({ $count }): { $names }
card-around-deals = Negócios ({ $count })
card-around-open = Abrir um destes
card-kept-voice = { $count ->
    [one] 🎤 áudio
   *[other] 🎤 { $count } áudios
}
card-kept-photo = { $count ->
    [one] 📷 foto
   *[other] 📷 { $count } fotos
}
card-kept-file = { $count ->
    [one] 📎 arquivo
   *[other] 📎 { $count } arquivos
}
card-kept-location = { $count ->
    [one] 📍 local
   *[other] 📍 { $count } locais
}
card-kept-contact_card = { $count ->
    [one] 👤 cartão de contato
   *[other] 👤 { $count } cartões de contato
}
card-kept-again = Ver de novo
card-kept-option = { $number }. { $file } · { $at }
card-timeline-kept = { $what } · { $files }
card-forwarded = { $at } · { $words }
