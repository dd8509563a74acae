nod-here = 🙂 Je vous écoute. Racontez-moi votre dernier appel, ou demandez-moi ce que je sais faire.
