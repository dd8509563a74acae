remind-help = Marcar um follow-up para você ou um colega
remind-example = por exemplo: remind me na sexta às 15h de ligar pra Acme
remind-form = Novo follow-up
remind-done = ⏰ { $title } · { $due }
remind-done-for = ⏰ Para { $name }: { $title } · { $due }
remind-other-day = Ou { $day }
remind-quiet = Isso cai no horário de silêncio; o lembrete chega em { $at }.
remind-repeats = Repete até você cancelar.
