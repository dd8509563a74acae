common-undelivered-title = Alcuni messaggi non sono arrivati
common-undelivered-count = { $count ->
    [one] Un messaggio non è stato consegnato.
   *[other] { $count } messaggi non sono stati consegnati.
}
common-undelivered-for = Erano per { $names }.
common-undelivered-team = il team { $name } ({ $platform })
common-undelivered-why = Di solito il bot è stato tolto da un canale, o qualcuno l'ha bloccato. Invitalo di nuovo o scrivigli una riga, e i nuovi messaggi arriveranno.
