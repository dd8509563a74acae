invite-help = Пригласить коллегу
invite-example = например: invite rep Мария Лопес
invite-forms =
    invite rep Мария Лопес
    invite manager Том Рид
invite-form = Пригласить
invite-done = Приглашение: { $name } (роль: { $role }). Действует один раз:
invite-telegram = https://t.me/{ $bot }?start={ $code }
invite-code = /crm join { $code }
invite-until = Действует до { $at }. Передайте его лично.
invite-instead = Прежнее приглашение на это имя больше не действует.
invite-name = Пригласить: { $name }
error-no-members = Пока нет среди участников: { $names }. Команда { $team } осталась прежней; пригласить может администратор.
