team-help = Les équipes, qui en fait partie et où elles publient
team-example = par exemple : team join Ouest
team-forms =
    team nouvelle Ouest
    team rejoindre Ouest
    team ajouter Kim à Ouest
    team retirer Kim
    team responsable Kim de Ouest
    team ici Ouest
    team aucun canal Ouest
    team montants Ouest
    team quitter
    team dissoudre Ouest
team-form = Équipe
team-title = Équipes
team-members = Membres
team-manager = Responsable
team-place = Publie dans
team-no-place = nulle part pour l'instant
team-place-whole = son canal { $platform }
team-place-topic = son sujet sur { $platform }
team-place-how = Pour que { $name } publie dans un canal ou un groupe, mentionnez-moi là-bas avec : team here { $name }
team-place-lost = Mes messages n'y arrivent plus. J'en ai peut-être été retiré, ou l'endroit n'existe plus.
team-place-closed = L'équipe { $team } ne reçoit plus de messages à son endroit sur { $platform } : j'en ai été retiré, ou il a été fermé. Ramenez-moi ou choisissez un autre lieu.
team-list = { $names }
team-and-more = { $count } de plus
team-nobody = personne pour l'instant
team-none-yet = Il n'y a pas encore d'équipe.
team-led-by = responsable : { $name }
team-led-by-nobody = pas encore de responsable
team-leave = Quitter
team-join = Rejoindre
team-join-again = Rejoindre à nouveau
team-pings = Ce qui est annoncé ici
team-add = Ajouter quelqu'un
team-change-manager = Qui la dirige
team-who-leads = Qui dirige { $team } ?
team-new = Nouvelle équipe
team-everybody = Membres
team-dissolve = Dissoudre
team-made = L'équipe { $name } est créée.
team-joined = Vous faites partie de l'équipe { $name }.
team-joined-by = { $name } a rejoint votre équipe { $team }.
team-left = Vous avez quitté l'équipe { $name }.
team-added = { $member } fait maintenant partie de l'équipe { $name }.
team-added-already = { $member } est déjà dans l'équipe { $name }.
team-added-you = { $by } vous a ajouté à l'équipe { $team }.
team-dropped = { $member } ne fait plus partie de l'équipe { $name }.
team-take-back = Annuler
team-back = De nouveau { $name }
team-back-to = Revenir à { $name }
team-led-by-now = L'équipe { $name } est maintenant dirigée par { $member }.
team-led-already = L'équipe { $name } est déjà dirigée par { $member }.
team-leads-now = Vous dirigez maintenant l'équipe { $name }, dit { $by }.
team-here = C'est maintenant l'endroit de l'équipe { $name }. Vous y entendrez parler de :
team-not-here = Pas ici
team-posts-nowhere = L'équipe { $name } ne publie plus nulle part.
team-outsiders-here = Des personnes extérieures lisent ici : je n'y publie donc pas les affaires de votre équipe. Choisissez plutôt un canal à vous.
team-show-amounts = Afficher les montants
team-hide-amounts = Masquer les montants
team-amounts-on = Les montants des affaires peuvent être affichés chez l'équipe { $name }.
team-amounts-off = Les montants des affaires ne sont plus affichés chez l'équipe { $name }.
team-dissolved = { $count ->
    [0] L'équipe { $name } est dissoute.
    [one] L'équipe { $name } est dissoute. { $count } membre reste, sans équipe.
   *[other] L'équipe { $name } est dissoute. Ses { $count } membres restent, sans équipe.
}
error-no-such-team = Je ne connais pas d'équipe « { $name } ».
error-team-exists = Il y a déjà une équipe { $name }.
error-no-team-yet = Quelle équipe ? Dites son nom ; « team » les montre toutes.
error-not-a-place = Ceci est entre vous et moi. Tapez-le dans le canal ou le groupe où l'équipe échange.
error-somebody-elses = C'est à { $owner }. S'il faut y faire quelque chose, demandez à { $owner } ou à la personne qui dirige l'équipe.
ask-team-name = Comment s'appellera l'équipe ?
ask-team-member = Qui ?
team-left-by = { $name } a quitté votre équipe { $team }.
team-asked = { $member } fait partie de l'équipe { $name } : j'ai donc d'abord demandé à { $lead }. Vous aurez la réponse.
team-may-take = { $by } aimerait accueillir { $member }, de votre équipe { $name }, dans l'équipe { $to }. Êtes-vous d'accord ?
team-may-go = D'accord
team-stays = Reste ici
team-released = { $lead } est d'accord : { $member } fait maintenant partie de l'équipe { $name }.
team-kept = { $lead } préfère que { $member } reste dans l'équipe { $name }.
team-keeps = { $member } reste dans l'équipe { $name }. C'est transmis.
team-dissolve-ask = { $count ->
    [0] Faut-il dissoudre l'équipe { $name } ? Personne n'en fait partie.
    [one] Faut-il dissoudre l'équipe { $name } ? { $count } membre se retrouverait sans équipe.
   *[other] Faut-il dissoudre l'équipe { $name } ? Ses { $count } membres se retrouveraient sans équipe.
}
team-keep = La garder
error-in-no-team = Vous ne faites partie d'aucune équipe : il n'y en a donc aucune à quitter.
error-not-in-a-team = { $name } ne fait partie d'aucune équipe.
team-not-here-now = L'équipe { $name } ne publie plus ici.
error-in-another-team = { $name } est dans l'équipe { $team }, je n'ai donc rien changé.
