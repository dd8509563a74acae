team-help = Команды, кто в них и где они пишут
team-example = например: team join Запад
team-forms =
    team новая Запад
    team вступить Запад
    team добавить Ким в Запад
    team убрать Ким
    team руководитель Ким в Запад
    team здесь Запад
    team нигде Запад
    team суммы Запад
    team выйти
    team распустить Запад
team-form = Команда
team-title = Команды
team-members = Участники
team-manager = Руководитель
team-place = Пишет в
team-no-place = пока нигде
team-place-whole = свой канал в { $platform }
team-place-topic = свою тему в { $platform }
team-place-how = Чтобы команда { $name } писала в канале или группе, упомяните меня там: team here { $name }
team-place-lost = Мои сообщения туда больше не доходят. Возможно, меня удалили или этого места больше нет.
team-place-closed = Команда { $team } больше не получает сообщений в своём месте в { $platform }: меня удалили, или его закрыли. Верните меня или выберите другое место.
team-list = { $names }
team-and-more = ещё { $count }
team-nobody = пока никого
team-none-yet = Команд пока нет.
team-led-by = руководитель: { $name }
team-led-by-nobody = руководителя пока нет
team-leave = Выйти
team-join = Вступить
team-join-again = Вступить снова
team-pings = Что здесь сообщать
team-add = Добавить человека
team-change-manager = Кто руководит
team-who-leads = Кто руководит { $team }?
team-new = Новая команда
team-everybody = Участники
team-dissolve = Распустить
team-made = Команда { $name } создана.
team-joined = Вы в команде { $name }.
team-joined-by = { $name } теперь в вашей команде { $team }.
team-left = Вы больше не в команде { $name }.
team-added = { $member } теперь в команде { $name }.
team-added-already = { $member } уже в команде { $name }.
team-added-you = { $by } добавляет вас в команду { $team }.
team-dropped = { $member } больше не в команде { $name }.
team-take-back = Вернуть
team-back = Снова { $name }
team-back-to = Вернуть: { $name }
team-led-by-now = Командой { $name } теперь руководит { $member }.
team-led-already = Командой { $name } уже руководит { $member }.
team-leads-now = { $by }: теперь вы руководите командой { $name }.
team-here = Теперь это место команды { $name }. Здесь вы узнаете про:
team-not-here = Не здесь
team-posts-nowhere = Команда { $name } теперь нигде не пишет.
team-outsiders-here = Здесь читают посторонние, поэтому дела команды я тут не публикую. Выберите свой канал.
team-show-amounts = Показывать суммы
team-hide-amounts = Скрыть суммы
team-amounts-on = Суммы сделок можно показывать там, где пишет команда { $name }.
team-amounts-off = Суммы сделок больше не показываются там, где пишет команда { $name }.
team-dissolved = { $count ->
    [0] Команда { $name } распущена.
    [one] Команда { $name } распущена. { $count } участник остаётся без команды.
    [few] Команда { $name } распущена. { $count } участника остаются без команды.
   *[many] Команда { $name } распущена. { $count } участников остаются без команды.
}
error-no-such-team = Я не знаю команды «{ $name }».
error-team-exists = Команда { $name } уже есть.
error-no-team-yet = Какая команда? Назовите её; «team» покажет все.
error-not-a-place = Здесь только мы с вами. Напишите это в канале или группе, где общается команда.
error-somebody-elses = Это ведёт { $owner }. Если здесь что-то нужно сделать, обратитесь к ответственному или к руководителю команды.
ask-team-name = Как назовём команду?
ask-team-member = Кто?
team-left-by = { $name } больше не в вашей команде { $team }.
team-asked = { $member } сейчас в команде { $name }, поэтому сначала я спрошу: { $lead }. Об ответе сообщу.
team-may-take = { $by } просит перевести { $member } из вашей команды { $name } в команду { $to }. Вы согласны?
team-may-go = Одобрить
team-stays = Остаётся здесь
team-released = Согласие получено ({ $lead }): { $member } теперь в команде { $name }.
team-kept = { $lead } просит оставить { $member } в команде { $name }.
team-keeps = { $member } остаётся в команде { $name }. Я передал.
team-dissolve-ask = { $count ->
    [0] Распустить команду { $name }? В ней никого нет.
    [one] Распустить команду { $name }? { $count } участник останется без команды.
    [few] Распустить команду { $name }? { $count } участника останутся без команды.
   *[many] Распустить команду { $name }? { $count } участников останутся без команды.
}
team-keep = Оставить
error-in-no-team = Вы не состоите ни в одной команде, выходить неоткуда.
error-not-in-a-team = { $name }: сейчас ни в одной команде.
team-not-here-now = Команда { $name } больше здесь не пишет.
error-in-another-team = { $name } в команде { $team }, поэтому ничего не изменено.
