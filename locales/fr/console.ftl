common-terminal-welcome = Racontez-moi ce qui s'est passé, par exemple « appelé Acme, ils veulent un devis, relancer mardi à 15h ». /help en dit plus, /quit termine.
common-terminal-deleted = (Un message a été retiré.)
common-terminal-no-button = Il n'y a pas de bouton { $number } ici.
common-terminal-paused = L'envoi est en pause ici : vous ne verrez donc aucune réponse. `crm resume` me fait reprendre ; ce que vous tapez est conservé.
