common-terminal-welcome = Cuéntame qué ha pasado, por ejemplo «llamé a Acme, quieren una oferta, llamarles el martes a las 15». /help enseña más, /quit termina.
common-terminal-deleted = (Se ha retirado un mensaje.)
common-terminal-no-button = Aquí no hay ningún botón { $number }.
common-terminal-paused = Aquí el envío está en pausa, así que no verás respuestas. Con `crm resume` vuelvo a enviar; lo que escribas se conserva.
