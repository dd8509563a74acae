setup-help = Me configurer, pas à pas
setup-example = par exemple : setup currency EUR
setup-forms =
    setup
    setup fuseau Paris
    setup devise EUR
    setup pipeline
    setup ajouter étape Contrat après Proposition 10 jours
    setup canal
    setup inviter
    setup exemple
setup-form = Étape
setup-title = Configuration
setup-how = { $count ->
    [0] Tout est réglé. Chaque point peut être modifié à tout moment.
    [one] Il reste { $count } point. Chacun peut être passé, et modifié à tout moment.
   *[other] Il reste { $count } points. Chacun peut être passé, et modifié à tout moment.
}
setup-at = Point { $number } sur { $count } : { $step }
setup-step-zone = Fuseau horaire
setup-step-currency = Devise
setup-step-pipeline = Pipeline
setup-step-channel = Canal
setup-step-invite = Collègues
setup-step-sample = Données d'exemple
setup-next = Suivant
setup-overview = Tous les points
setup-open = à faire
setup-seen = fait
setup-zone = Les jours et les heures suivent { $now }, sauf pour qui a son propre fuseau. Un autre ? Choisissez-le, ou tapez : setup zone Lisbonne
setup-zone-set = Le fuseau horaire est { $zone }.
setup-currency = Les montants sans devise sont en { $now }. Une autre ? Choisissez-la, ou tapez : setup currency CHF
setup-currency-set = Les montants sans devise sont désormais en { $currency }.
setup-pipeline = Les affaires passent par ces étapes. Quand rien ne s'y passe pendant ce nombre de jours et qu'aucune suite n'est prévue, je le signale.
setup-days = { $count ->
    [0] jamais au point mort
    [one] au point mort après { $count } jour
   *[other] au point mort après { $count } jours
}
setup-days-set = { $count ->
    [0] { $stage } : une affaire n'y est jamais au point mort.
    [one] { $stage } : une affaire est au point mort après { $count } jour.
   *[other] { $stage } : une affaire est au point mort après { $count } jours.
}
setup-channel = Le canal d'une équipe reçoit les affaires gagnées, celles au point mort et les nouveaux prospects ; vous choisissez quoi et à quel rythme.
setup-has-place = a un canal
setup-no-place = n'a pas encore de canal
setup-invite = Sur Slack, vos collègues m'écrivent simplement et vous leur donnez accès. Pour Telegram, donnez à chacun son code.
setup-invite-button = Inviter quelqu'un
setup-sample = Envie de regarder d'abord ? Je peux ajouter trois clients, clairement nommés comme exemples. Ils ne sonnent jamais, et un appui les retire.
setup-sample-there = Les données d'exemple sont là. Un appui les retire ; ce que vous avez créé reste.
setup-sample-in = présentes
setup-sample-out = absentes
setup-put-in = Les ajouter
setup-take-out = Les retirer
setup-sample-done = Affaires d'exemple ajoutées, avec leurs clients : { $count }.
setup-sample-gone = Les données d'exemple sont retirées.
setup-sample-none = Il n'y a pas de données d'exemple à retirer.
setup-finished = Tout est prêt. Racontez-moi votre dernier appel, comme à un collègue : « Appelé Acme, ils veulent un devis d'ici vendredi, relancer demain à 15h »
setup-again = Tapez « setup » à tout moment pour changer quelque chose.
setup-help-button = Quoi d'autre ?
ask-setup-days = Après combien de jours une affaire y est-elle au point mort ? (0 pour jamais)
error-unknown-currency = Je ne connais pas la devise « { $text } ». Un code de trois lettres, s'il vous plaît, par exemple EUR.
error-unclear-days = « { $text } » n'est pas un nombre de jours. Un nombre de 0 à 365, s'il vous plaît.
error-zone-not-found = Je ne connais pas le fuseau horaire « { $text } ». Une ville, s'il vous plaît, par exemple : setup zone Lisbonne
setup-begin = Me configurer
setup-begin-how = Vous administrez cette équipe : en cinq minutes, je connaîtrai votre fuseau horaire, votre devise, votre pipeline et vos canaux.
setup-zone-take = Prendre { $zone }
setup-zone-keep = Garder { $zone }
error-no-such-step = Je ne peux pas régler « { $text } » ici.
