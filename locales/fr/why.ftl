why-help = Dire pourquoi un rappel ou une alerte est arrivé
why-form = Pourquoi ce message ?
why-example = par exemple : why
why-nothing = Je ne vous ai rien rappelé ici. Le reste de ce que j'écris vous répond, ou vous dit ce qu'un collègue a fait et qui vous concerne.
why-absence = Ce message vous arrive car une absence vous concerne : la vôtre, ou celle de quelqu'un que vous remplacez.
why-at = Décidé { $at }.
why-stall = { $name } est à l'étape { $stage }, qui accepte { $allowed ->
    [one] { $allowed } jour sans nouvelles
   *[other] { $allowed } jours sans nouvelles
}. On en est à { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} : rien n'a été enregistré, l'affaire n'a pas bougé et aucune relance n'est prévue.
why-stall-own = { $name } est à l'étape { $stage }. Cette affaire a droit à { $allowed ->
    [one] { $allowed } jour sans nouvelles
   *[other] { $allowed } jours sans nouvelles
} ({ $reason }). On en est à { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}.
why-stall-since = Dernier signe : { $at }.
why-step-owner = Cela vous arrive parce que l'affaire est à vous. Une fois par arrêt.
why-step-heir = Cela vous arrive parce que son responsable n'est pas joignable ici.
why-step-team = Cela arrive au canal de l'équipe parce que rien ne s'est passé deux jours après l'alerte à son responsable.
why-step-manager = Cela arrive au manager parce que rien ne s'est passé quatre jours après l'alerte à son responsable.
why-stalls-many = { $count ->
    [one] { $count } affaire est
   *[other] { $count } affaires sont
} au point mort en même temps, donc un seul message. Celle qui l'est depuis le plus longtemps :
why-reminder = Vous avez demandé ce rappel : { $title }.
why-reminder-of = { $name } a demandé ce rappel : { $title }.
why-reminder-due = Il était prévu { $at }.
why-reminder-late = Il est arrivé en retard, car je n'étais pas là.
why-reminder-waited = Il est arrivé plus tard, en raison d'une absence.
why-reminder-repeats = Il se répète.
why-agenda = Votre journée commence à { $at } ; vous recevez alors votre agenda, s'il contient quelque chose.
why-agenda-figures = Aujourd'hui : { $today }. En retard : { $late }. Affaires sans nouvelles : { $quiet }. Questions ouvertes : { $open }.
why-off-deal = Pas sur cette affaire
why-off-here = Pas dans ce canal
why-off-task = Inutile
why-off-reminders = Plus de rappels
why-off-stalls = Plus d'alertes
why-off-agenda = Plus d'agenda
why-own-changes = C'est votre affaire, et quelqu'un d'autre l'a modifiée.
why-own-wins = Vous avez choisi d'apprendre tout de suite les affaires gagnées de votre équipe.
why-own-leads = Vous avez choisi d'apprendre tout de suite les nouveaux prospects de votre équipe.
why-off-wins = Plus d'affaires gagnées
why-off-leads = Plus de nouveaux prospects
why-off-changes = Plus de changements
why-off-reports = Plus de rapports
why-joining = Vous êtes administrateur et quelqu'un qui n'est pas membre m'a écrit.
why-problems = Vous êtes administrateur et des messages de ma part n'ont pas été remis.
why-off-joining = Plus de demandes
why-off-problems = Plus d'avis d'échec
