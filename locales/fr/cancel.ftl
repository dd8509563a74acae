cancel-help = Abandonner une question ouverte ou une relance
cancel-example = par exemple : cancel envoyer l'offre
cancel-form = Abandonner une relance
cancel-question = D'accord, je laisse tomber.
cancel-stays = D'accord, cela reste comme c'est.
