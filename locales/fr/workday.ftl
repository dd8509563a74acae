workday-help = Votre journée de travail, les jours fériés de votre pays et le nombre d'alertes
workday-example = par exemple : workday 8:30
workday-forms =
    workday 8:30
    workday pays FR
    workday alertes 5
workday-form = Votre journée de travail
workday-title = Votre journée de travail
workday-starts = Commence à
workday-country = Jours fériés de
workday-pings = Alertes par jour au plus
workday-how = Rien de ce que j'aborde de moi-même n'arrive en dehors. Aussi : workday country FR. Le reste d'une journée chargée attend votre prochain agenda.
error-unclear-workday = Je n'ai pas pu lire « { $text } ». Par exemple : workday 8:30, workday country FR, workday pings 5
