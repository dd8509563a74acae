invite-help = Lädt jemanden aus dem Kollegenkreis ein
invite-example = z. B.: invite rep Maria Lopez
invite-forms =
    invite rep Maria Lopez
    invite manager Tom Reed
invite-form = Einladen
invite-done = Die Einladung für { $name } (Rolle: { $role }). Sie gilt einmal:
invite-telegram = https://t.me/{ $bot }?start={ $code }
invite-code = /crm join { $code }
invite-until = Gültig bis { $at }. Bitte nur persönlich weitergeben.
invite-instead = Die frühere Einladung auf diesen Namen gilt nicht mehr.
invite-name = { $name } einladen
error-no-members = Noch nicht dabei: { $names }. { $team } bleibt, wie es ist; ein Admin kann einladen.
