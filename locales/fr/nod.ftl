nod-here = 🙂 Je vous écoute. Racontez-moi votre dernier appel, ou demandez-moi ce que je sais faire.
nod-unread = Je n’ai pas su quoi en faire, donc rien n’est noté. Dites-moi ce qui s’est passé ou demandez ce que je sais faire.
