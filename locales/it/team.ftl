team-help = I team, chi ne fa parte e dove pubblicano
team-example = per esempio: team join Ovest
team-forms =
    team nuovo Ovest
    team entra Ovest
    team aggiungi Kim a Ovest
    team togli Kim
    team responsabile Kim di Ovest
    team qui Ovest
    team nessun canale Ovest
    team importi Ovest
    team esci
    team sciogli Ovest
team-form = Team
team-title = Team
team-members = Membri
team-manager = Guidato da
team-place = Pubblica in
team-no-place = ancora da nessuna parte
team-place-whole = il suo canale { $platform }
team-place-topic = il suo argomento su { $platform }
team-place-how = Perché { $name } pubblichi in un canale o gruppo, menzionami lì con: team here { $name }
team-place-lost = I miei messaggi lì non arrivano più. Forse sono stato rimosso, o il posto non c'è più.
team-place-closed = Il team { $team } non riceve più messaggi nel suo posto su { $platform }: mi hanno tolto, o è stato chiuso. Riportami dentro o scegli un altro posto.
team-list = { $names }
team-and-more = altri { $count }
team-nobody = ancora nessuno
team-none-yet = Non c'è ancora nessun team.
team-led-by = guidato da { $name }
team-led-by-nobody = ancora senza una guida
team-leave = Esci
team-join = Entra
team-join-again = Rientra
team-pings = Che cosa si dice qui
team-add = Aggiungi qualcuno
team-change-manager = Chi lo guida
team-who-leads = Chi guida { $team }?
team-new = Nuovo team
team-everybody = Membri
team-dissolve = Sciogli
team-made = Il team { $name } c'è.
team-joined = Fai parte del team { $name }.
team-joined-by = { $name } è entrato nel tuo team { $team }.
team-left = Hai lasciato il team { $name }.
team-added = { $member } ora fa parte del team { $name }.
team-added-already = { $member } è già nel team { $name }.
team-added-you = { $by } ti ha aggiunto al team { $team }.
team-dropped = { $member } non fa più parte del team { $name }.
team-take-back = Ritira
team-back = Di nuovo { $name }
team-back-to = Torna a { $name }
team-led-by-now = Il team { $name } ora è guidato da { $member }.
team-led-already = Il team { $name } è già guidato da { $member }.
team-leads-now = Ora guidi il team { $name }, dice { $by }.
team-here = Questo ora è il posto del team { $name }. Qui sentirete di:
team-not-here = Non qui
team-posts-nowhere = Il team { $name } ora non pubblica da nessuna parte.
team-outsiders-here = Qui legge anche gente esterna, quindi non pubblico le cose del tuo team. Scegli un canale vostro, per favore.
team-show-amounts = Mostra gli importi
team-hide-amounts = Nascondi gli importi
team-amounts-on = Nel posto del team { $name } si possono mostrare gli importi delle trattative.
team-amounts-off = Nel posto del team { $name } gli importi delle trattative non si mostrano più.
team-dissolved = { $count ->
    [0] Il team { $name } è sciolto.
    [one] Il team { $name } è sciolto. Il suo membro resta, senza team.
   *[other] Il team { $name } è sciolto. I suoi { $count } membri restano, senza team.
}
error-no-such-team = Non conosco nessun team “{ $name }”.
error-team-exists = C'è già un team { $name }.
error-no-team-yet = Quale team? Di' il suo nome; “team” li mostra tutti.
error-not-a-place = Qui siamo solo tu e io. Scrivilo nel canale o nel gruppo dove parla il team.
error-somebody-elses = Questo è di { $owner }. Se deve succedere qualcosa, chiedi a { $owner } o a chi guida il team.
ask-team-name = Come si chiama il team?
ask-team-member = Chi?
team-left-by = { $name } è uscito dal tuo team { $team }.
team-asked = { $member } fa parte del team { $name }, quindi ho chiesto prima a { $lead }. Ti dirò la risposta.
team-may-take = { $by } vorrebbe nel team { $to } { $member }, che è nel tuo team { $name }. Per te va bene?
team-may-go = Va bene
team-stays = Resta qui
team-released = { $lead } è d'accordo: ora { $member } fa parte del team { $name }.
team-kept = { $lead } preferisce che { $member } resti nel team { $name }.
team-keeps = { $member } resta nel team { $name }. L'ho fatto sapere.
team-dissolve-ask =
    { $count ->
        [0] Sciolgo il team { $name }? Non ne fa parte nessuno.
        [one] Sciolgo il team { $name }? Il suo unico membro resterebbe senza team.
       *[other] Sciolgo il team { $name }? I suoi { $count } membri resterebbero senza team.
    }
team-keep = Tienilo
error-in-no-team = Non fai parte di nessun team, quindi non c'è niente da lasciare.
error-not-in-a-team = { $name } non fa parte di nessun team.
team-not-here-now = Il team { $name } non pubblica più qui.
error-in-another-team = { $name } è nel team { $team }, quindi non ho cambiato nulla.
