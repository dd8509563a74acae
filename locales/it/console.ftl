common-terminal-welcome = Raccontami che cosa è successo, per esempio “chiamato Acme, vogliono un preventivo, ricontattare martedì alle 15”. /help mostra il resto, /quit chiude.
common-terminal-deleted = (Un messaggio è stato ritirato.)
common-terminal-no-button = Qui non c'è nessun pulsante { $number }.
common-terminal-paused = Qui l'invio è in pausa, quindi non vedrai risposte. Con `crm resume` riprendo a inviare; quello che scrivi è conservato.
