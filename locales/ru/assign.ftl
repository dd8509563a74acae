assign-help = Передать коллеге сделку, клиента или задачу
assign-example = например: assign сделку Acme Бену
assign-form = Передать коллеге
assign-done = { $count ->
    [0] { $what }: теперь ведёт { $name }.
    [one] { $what }: теперь ведёт { $name }, вместе с { $count } открытой задачей.
    [few] { $what }: теперь ведёт { $name }, вместе с { $count } открытыми задачами.
   *[many] { $what }: теперь ведёт { $name }, вместе с { $count } открытыми задачами.
}
assign-already = { $what }: это уже ведёт { $name }.
assign-yours = { $by } передаёт вам: { $what }.
assign-gone = { $by } передаёт: { $what }. Теперь это ведёт { $name }.
assign-back = { $what }: снова ведёт { $name }.
assign-deals-stay = Передан клиент; открытые сделки остались у прежних ответственных.
assign-too = И { $deal }
assign-with-words = С вашими словами: { $words }
assign-when = { $what }: передать сейчас? Получит { $name }
assign-now = Да, сейчас
assign-remind = Напомнить: { $day }
assign-cover = Меня нет до { $day }, замещает { $name }
