invite-help = Invitar a alguien del equipo
invite-example = por ejemplo: invite rep María López
invite-forms =
    invite rep María López
    invite manager Tom Reed
invite-form = Invitar
invite-done = La invitación para { $name } (rol: { $role }). Sirve una sola vez:
invite-telegram = https://t.me/{ $bot }?start={ $code }
invite-code = /crm join { $code }
invite-until = Válida hasta { $at }. Pásala en privado, por favor.
invite-instead = La invitación anterior con este nombre ya no sirve.
invite-name = Invitar a { $name }
error-no-members = Todavía sin acceso aquí: { $names }. He dejado { $team } como estaba; quien administra puede invitar.
