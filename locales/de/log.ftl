log-help = Hält Anruf, Treffen oder Nachricht in einem Satz fest
log-example = z. B.: log Acme angerufen, Angebot bis Freitag
log-form = Was ist passiert?
log-done = { $what } festgehalten: { $who } · { $at }
log-closes = „{ $title }“ erledigt
log-known = { $name } hat diese Nachricht am { $at } schon festgehalten.
log-again = Noch einmal festhalten
