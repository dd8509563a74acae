members-help = Кто в команде: впустить, сменить роль, закрыть доступ
members-example = например: members Ким
members-forms =
    members
    members Ким
    members Ким руководитель
    members отключить Ким
members-form = Участники
members-title = Участники
members-choose = Показать участника
members-let-in = Впустить: { $name }
members-line = { $role } · { $where }
members-line-quiet = { $role } · { $where } · { $count ->
    [one] нет { $count } день
    [few] нет { $count } дня
   *[many] нет { $count } дней
}
members-line-not = { $role } · { $state }
members-no-account = аккаунта пока нет
members-role = Роль
members-state = Доступ
members-team = Команда
members-accounts = Аккаунты
members-account = { $platform }: { $name }
members-last = Последний визит
members-quiet = { $count ->
    [one] Не появляется { $count } день.
    [few] Не появляется { $count } дня.
   *[many] Не появляется { $count } дней.
} Если доступ больше не нужен, закройте его.
members-is-asked = ждёт вашего решения
members-is-active = открыт
members-is-deactivated = закрыт
members-new-role = Сменить роль
members-deactivate = Закрыть доступ
members-activate = Открыть доступ
members-all = Все участники
members-role-changed = { $name }: новая роль — { $role }.
members-role-back = Вернуть как было
members-your-role = { $by } назначает вам роль: { $role }.
members-open = { $name }: доступ открыт.
members-open-with-work = { $name }: доступ открыт, сделки и задачи вернулись.
members-unlinked-you = Администратор отвязал ваш аккаунт в { $platform }.
members-closed-nothing = { $name }: доступ закрыт. Открытых дел не было.
members-closed = { $name }: доступ закрыт. Открытые дела с напоминаниями теперь ведёт { $heir }: { $work }.
members-team-unled = У команды { $team } теперь нет руководителя.
members-no-admin = { $name } больше не здесь, а других администраторов нет. Пока не появится новый, никто не может впускать людей и менять настройки.
members-no-admin-slack = Владелец или администратор рабочего пространства Slack станет им, написав мне одну строку.
members-no-admin-host = Тот, кто меня запустил, может назначить администратора: crm members role
members-still-has = За { $name } ещё числятся: { $work }.
members-hand-over = Передать
members-invited = Приглашение ещё не использовано: { $name } ({ $role }), до { $until }
members-withdraw = Отозвать: { $name }
