undo-help = Отменить последнее действие
undo-example = например: undo
undo-form = Отменить
undo-already = Это уже отменено.
undo-done = Отменено: { $what }
undo-entity-activity = запись
undo-entity-attachment = файл
undo-entity-company = компания
undo-entity-contact = контакт
undo-entity-deal = сделка
undo-entity-stage = этап
undo-entity-task = задача
undo-entity-absence = отсутствие
undo-entity-member = данные участника
undo-entity-team = команда
undo-entity-lesson = то, чему меня научили
undo-title-assign = { $what } → { $name }
undo-title-invite = Приглашение: { $name } (роль: { $role })
undo-title-updated = { $name } · { $what }
undo-field = { $label } { $value }
undo-title-move = { $deal } → { $stage }
undo-title-pause = без напоминаний: { $names }
undo-title-resume = снова напоминать: { $names }
undo-title-patience = { $days ->
    [one] { $name }: { $days } тихий день
    [few] { $name }: { $days } тихих дня
   *[many] { $name }: { $days } тихих дней
}
undo-title-away = отсутствие до { $back }
undo-title-back = окончание отсутствия
undo-title-reopen = { $deal }: снова открыта
undo-nod = Готово, отменено.
undo-cannot = Это отменить уже нельзя: { $what }
undo-before = До этого: { $what }. Напишите «отмени» ещё раз, и я это отменю.
undo-that = Отменить это
undo-stays = Остаётся, потому что с тех пор здесь кое-что добавилось: { $names }
undo-all-the-same = Всё равно отменить
error-gone-on-since = Работу с этим уже продолжает { $name }: { $what }. Всё равно отменить?
error-closed-since = { $what }: сделка с тех пор закрыта. Всё равно вернуть её?
error-changed-by-you = Вы уже продолжили работу с этим: { $what }. Отменить и это?
undo-long-ago = Ваше последнее действие было { $at }: { $what }. Отменить его?
undo-closes = Тогда доступ закроется: { $name }.
undo-title-place = место команды { $name }
undo-title-no-place = команда { $name } без места
undo-title-forgotten = Забыто: «{ $said }»
undo-title-forgotten-all = Забыто ({ $count })
