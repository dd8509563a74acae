why-help = Di' perché è arrivato un promemoria o un avviso
why-form = Perché è arrivato?
why-example = per esempio: why
why-nothing = Qui non ti ho ricordato niente. Il resto che scrivo risponde a te, o ti dice che cosa ha fatto un collega che ti riguarda.
why-absence = Arriva a te perché un'assenza ti riguarda: la tua, o quella di chi sostituisci.
why-at = Deciso { $at }.
why-stall = { $name } è in { $stage }, dove è concesso { $allowed ->
    [one] un giorno di silenzio
   *[other] un silenzio di { $allowed } giorni
}. Tace da { $days ->
    [one] un giorno
   *[other] { $days } giorni
}: niente è stato registrato, non si è mossa, e non c'è un'attività davanti.
why-stall-own = { $name } è in { $stage }. Questa trattativa ha { $allowed ->
    [one] un giorno di silenzio suo
   *[other] { $allowed } giorni di silenzio suoi
} ({ $reason }). Tace da { $days ->
    [one] un giorno
   *[other] { $days } giorni
}.
why-stall-since = Ultimo segno: { $at }.
why-step-owner = Arriva a te perché la trattativa è tua. Una volta per ogni stallo.
why-step-heir = Arriva a te perché il responsabile non è raggiungibile qui.
why-step-team = È arrivato nel canale del team perché due giorni dopo l'avviso al responsabile non era successo niente.
why-step-manager = Arriva a chi guida il team perché quattro giorni dopo l'avviso al responsabile non era successo niente.
why-stalls-many = { $count ->
    [one] Una trattativa è ferma,
   *[other] { $count } trattative sono ferme,
} tutte insieme, quindi arrivano in un solo messaggio. Quella che tace da più tempo:
why-reminder = Hai chiesto tu questo promemoria: { $title }.
why-reminder-of = { $name } ha chiesto questo promemoria: { $title }.
why-reminder-due = Scadeva { $at }.
why-reminder-late = È arrivato tardi, perché non c'ero.
why-reminder-waited = È arrivato più tardi, perché ha aspettato la fine di un'assenza.
why-reminder-repeats = Si ripete.
why-agenda = La tua giornata comincia alle { $at }, e allora ricevi l'agenda se c'è qualcosa.
why-agenda-figures = Oggi: { $today }. In ritardo: { $late }. Trattative ferme: { $quiet }. Domande aperte: { $open }.
why-off-deal = Non su questa trattativa
why-off-here = Non in questo canale
why-off-task = Non serve più
why-off-reminders = Niente più promemoria
why-off-stalls = Niente più avvisi
why-off-agenda = Niente più agenda
why-own-changes = È una tua trattativa, e l'ha cambiata qualcun altro.
why-own-wins = Hai scelto di sapere subito delle vittorie del tuo team.
why-own-leads = Hai scelto di sapere subito dei nuovi lead del tuo team.
why-off-wins = Basta vittorie
why-off-leads = Basta nuovi lead
why-off-changes = Basta cambiamenti
why-off-reports = Niente più rapporti
why-joining = Amministri il team e mi ha scritto qualcuno che non ne fa parte.
why-problems = Amministri il team e alcuni miei messaggi non sono stati consegnati.
why-off-joining = Niente più richieste
why-off-problems = Niente più avvisi di consegna
