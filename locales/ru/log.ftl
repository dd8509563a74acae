log-help = Записать звонок, встречу или сообщение одной фразой
log-example = например: log звонил в Acme, хотят КП к пятнице
log-form = Записать, что было
log-done = Записано: { $what }, { $who } · { $at }
log-closes = Закрыть «{ $title }»
log-known = Это сообщение уже записано: { $name }, { $at }.
log-again = Записать ещё раз
