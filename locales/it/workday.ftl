workday-help = La tua giornata, le festività del tuo paese e quanti avvisi può portare
workday-example = per esempio: workday 8:30
workday-forms =
    workday 8:30
    workday paese IT
    workday avvisi 5
workday-form = La tua giornata
workday-title = La tua giornata di lavoro
workday-starts = Comincia alle
workday-country = Festività di
workday-pings = Avvisi al giorno, al massimo
workday-how = Di mia iniziativa non dico niente fuori da qui. Anche: workday country IT. Il resto di una giornata piena aspetta la prossima agenda.
error-unclear-workday = Non sono riuscito a leggere “{ $text }”. Per esempio: workday 8:30, workday country IT, workday pings 5
