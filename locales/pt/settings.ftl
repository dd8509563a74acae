settings-help = Idioma, fuso horário, horário de silêncio, avisos
settings-example = por exemplo: settings zone Lisboa
settings-forms =
    settings fuso São Paulo
    settings idioma português
    settings silêncio 20:00-8:00
    settings silêncio nenhum
    settings avisos
    settings resumo 9:00
    settings Lembretes nenhum
settings-form = Configurações
settings-title = Suas configurações
settings-language = Idioma
settings-zone = Fuso horário
settings-zone-how = Outro fuso horário? Digite: settings zone Recife
settings-quiet = Horário de silêncio
settings-quiet-night = 20:00–8:00
settings-quiet-late = 22:00–7:00
settings-none = nenhum
settings-on = ligado
settings-off = desligado
settings-ping-reminders = Lembretes
settings-ping-joining = Novas entradas
settings-ping-problems = Falhas no envio
settings-toggle = { $what }: sim/não
settings-changed = { $what }: { $value }
settings-ping-stalls = Avisos sobre negócios parados
settings-ping-agenda = Agenda da manhã
settings-pings = Todos os avisos
settings-quiet-until = Silêncio a partir das { $start }. Até quando?
settings-quiet-from = Silêncio até as { $end }. A partir de quando?
settings-ping-reports = Relatórios para administradores
settings-zone-before = Marcado antes de eu saber o seu fuso: { $title } · { $due }. No mesmo horário aí?
settings-zone-left = Ainda na hora do seu fuso anterior: { $title } · { $due }. No mesmo horário daí?
