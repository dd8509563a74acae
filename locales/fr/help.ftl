help-help = Voir ce que je sais faire
help-example = par exemple : help remind
help-forms =
    help remind
    help team
help-form = Aide
help-title = Ce que je sais faire
help-sentence = Écrivez simplement ce qui s'est passé : « Appelé Acme, ils veulent un devis d'ici vendredi, relancer demain à 15h ». J'enregistre l'appel, je crée la relance et je vous montre ce que j'ai compris.
help-more = « help remind », par exemple, en dit plus sur une commande. Tout changement peut être annulé.
help-page-customers = Clients
help-page-deals = Affaires
help-page-tasks = Relances
help-page-team = Équipe
help-page-more = Réglages et plus
help-so = Comme ceci :
help-unknown = Je n'ai pas de réponse à « { $topic } ». Voici tout ce que je sais faire ; sinon, dites aux administrateurs ce qui manque.
help-tell = Le leur dire
help-job-pings = Ce que vous apprenez, et quand : tout de suite, dans le récapitulatif ou jamais. Qui dirige une équipe choisit de même pour son canal.
help-job-stage = Les étapes du pipeline : les ajouter, les renommer, les ordonner, les supprimer, et dire après combien de jours calmes j'alerte.
help-job-sample = Les données d'exemple : les ajouter pour regarder, ou les retirer. Ce que vous avez créé reste.
help-on-the-machine = Les sauvegardes, leur restauration et le changement de clés se font sur la machine où je tourne, jamais dans une conversation : crm backup, crm restore. La personne qui m'y exploite connaît la suite.
