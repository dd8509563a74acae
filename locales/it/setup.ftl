setup-help = Configurami, un passo alla volta
setup-example = per esempio: setup currency EUR
setup-forms =
    setup
    setup fuso Roma
    setup valuta EUR
    setup pipeline
    setup aggiungi fase Contratto dopo Proposta 10 giorni
    setup canale
    setup invita
    setup esempio
setup-form = Fase
setup-title = La mia configurazione
setup-how = { $count ->
    [0] È tutto impostato. Ogni passo si può cambiare in qualsiasi momento.
    [one] Resta un passo. Si può saltare, e cambiare in qualsiasi momento.
   *[other] Restano { $count } passi. Ognuno si può saltare, e cambiare in qualsiasi momento.
}
setup-at = Passo { $number } di { $count }: { $step }
setup-step-zone = Fuso orario
setup-step-currency = Valuta
setup-step-pipeline = Pipeline
setup-step-channel = Canale
setup-step-invite = Colleghi
setup-step-sample = Dati di esempio
setup-next = Avanti
setup-overview = Tutti i passi
setup-open = ancora da fare
setup-seen = fatto
setup-zone = Giorni e orari seguono { $now }, salvo chi ha un fuso proprio. Un altro? Sceglilo, o scrivi: setup zone Roma
setup-zone-set = Il fuso orario è { $zone }.
setup-currency = Gli importi senza valuta sono in { $now }. Un'altra? Sceglila, o scrivi: setup currency CHF
setup-currency-set = D'ora in poi gli importi senza valuta sono in { $currency }.
setup-pipeline = Le trattative passano per queste fasi. Dove non succede niente per tanti giorni e non c'è un prossimo passo, mi faccio sentire.
setup-days = { $count ->
    [0] non si ferma mai
    [one] ferma dopo un giorno
   *[other] ferma dopo { $count } giorni
}
setup-days-set = { $count ->
    [0] { $stage }: lì una trattativa non è mai ferma.
    [one] { $stage }: lì una trattativa è ferma dopo un giorno.
   *[other] { $stage }: lì una trattativa è ferma dopo { $count } giorni.
}
setup-channel = Il canale di un team sente delle vittorie, delle trattative ferme e dei nuovi lead; scegli tu che cosa e quanto spesso.
setup-has-place = ha un canale
setup-no-place = non ha ancora un canale
setup-invite = Su Slack i colleghi mi scrivono e tu li fai entrare. Per Telegram dai a ognuno un codice suo.
setup-invite-button = Invita qualcuno
setup-sample = Vuoi prima dare un'occhiata? Posso mettere tre clienti, chiaramente segnati come esempi. Non suonano mai, e con un clic spariscono.
setup-sample-there = I dati di esempio ci sono. Con un clic spariscono; quello che avete creato voi resta.
setup-sample-in = dentro
setup-sample-out = fuori
setup-put-in = Mettili
setup-take-out = Toglili
setup-sample-done = { $count } trattative di esempio sono dentro, con i loro clienti.
setup-sample-gone = I dati di esempio sono di nuovo fuori.
setup-sample-none = Non ci sono dati di esempio da togliere.
setup-finished = Tutto pronto. Raccontami la tua ultima chiamata, come a un collega: “Chiamato Acme, vogliono un preventivo entro venerdì, ricontattare domani alle 15”
setup-again = Scrivi “setup” in qualsiasi momento per cambiare qualcosa.
setup-help-button = Che altro?
ask-setup-days = Dopo quanti giorni una trattativa è ferma lì? (0 per mai)
error-unknown-currency = Non conosco la valuta “{ $text }”. Un codice di tre lettere, per favore, come EUR.
error-unclear-days = “{ $text }” non è un numero di giorni. Un numero da 0 a 365, per favore.
error-zone-not-found = Non conosco il fuso orario “{ $text }”. Una città, per favore, per esempio: setup zone Roma
setup-begin = Configurami
setup-begin-how = Amministri questo team: in cinque minuti conoscerò fuso orario, valuta, pipeline e canali.
setup-zone-take = Usa { $zone }
setup-zone-keep = Tieni { $zone }
error-no-such-step = Qui non posso impostare “{ $text }”.
