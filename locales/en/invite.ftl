invite-help = Invite a colleague
invite-example = such as: invite rep Maria Lopez
invite-forms =
    invite rep Maria Lopez
    invite manager Tom Reed
invite-form = Invite
invite-done = The invitation for { $name } (role: { $role }). It works once:
invite-telegram = https://t.me/{ $bot }?start={ $code }
invite-code = /crm join { $code }
invite-until = Good until { $at }. Please pass it on in private.
invite-instead = The earlier invitation for this name no longer works.
invite-name = Invite { $name }
error-no-members = Not among the members yet: { $names }. I left { $team } as it is; an administrator can invite them.
