invite-help = Inviter un collègue
invite-example = par exemple : invite rep Maria Lopez
invite-forms =
    invite rep Maria Lopez
    invite manager Tom Reed
invite-form = Inviter
invite-done = L'invitation pour { $name } (rôle : { $role }). Elle sert une seule fois :
invite-telegram = https://t.me/{ $bot }?start={ $code }
invite-code = /crm join { $code }
invite-until = Valable jusqu'à { $at }. À transmettre en privé, s'il vous plaît.
invite-instead = L'invitation précédente à ce nom ne sert plus.
invite-name = Inviter { $name }
error-no-members = Pas encore membre ici : { $names }. Je laisse { $team } tel quel ; un administrateur peut inviter.
