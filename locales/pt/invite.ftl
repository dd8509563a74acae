invite-help = Convidar um colega
invite-example = por exemplo: invite rep Maria Lopes
invite-forms =
    invite rep Maria Lopes
    invite manager Tom Reed
invite-form = Convidar
invite-done = O convite para { $name } (papel: { $role }). Funciona uma única vez:
invite-telegram = https://t.me/{ $bot }?start={ $code }
invite-code = /crm join { $code }
invite-until = Válido até { $at }. Passe adiante no privado, por favor.
invite-instead = O convite anterior com este nome não vale mais.
invite-name = Convidar { $name }
error-no-members = Ainda sem acesso aqui: { $names }. Deixei { $team } como estava; quem administra pode convidar.
