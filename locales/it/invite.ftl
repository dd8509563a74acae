invite-help = Invita un collega
invite-example = per esempio: invite rep Maria Rossi
invite-forms =
    invite rep Maria Rossi
    invite manager Tom Reed
invite-form = Invito
invite-done = L'invito per { $name } (ruolo: { $role }). Vale una volta:
invite-telegram = https://t.me/{ $bot }?start={ $code }
invite-code = /crm join { $code }
invite-until = Vale fino a { $at }. Passalo in privato, per favore.
invite-instead = L'invito precedente con questo nome non vale più.
invite-name = Invita { $name }
error-no-members = Non ancora tra i membri: { $names }. Ho lasciato { $team } com'era; chi amministra può invitare.
