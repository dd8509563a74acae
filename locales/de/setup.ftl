setup-help = Mich einrichten, Schritt für Schritt
setup-example = z. B.: setup währung EUR
setup-forms =
    setup
    setup zone Berlin
    setup währung EUR
    setup pipeline
    setup phase hinzufügen Vertrag nach Angebot 10 Tage
    setup kanal
    setup einladen
    setup beispiel
setup-form = Phase
setup-title = Einrichtung
setup-how = { $count ->
    [0] Alles ist eingestellt. Jeder Schritt lässt sich jederzeit ändern.
    [one] Ein Schritt ist noch offen. Jeder lässt sich überspringen und jederzeit ändern.
   *[other] { $count } Schritte sind noch offen. Jeder lässt sich überspringen und jederzeit ändern.
}
setup-at = Schritt { $number } von { $count }: { $step }
setup-step-zone = Zeitzone
setup-step-currency = Währung
setup-step-pipeline = Pipeline
setup-step-channel = Kanal
setup-step-invite = Kollegen
setup-step-sample = Beispieldaten
setup-next = Weiter
setup-overview = Alle Schritte
setup-open = noch offen
setup-seen = erledigt
setup-zone = Tage und Zeiten gelten in { $now }, wenn jemand nichts Eigenes eingestellt hat. Eine andere? Wählen Sie, oder schreiben Sie: setup zeitzone Berlin
setup-zone-set = Die Zeitzone ist { $zone }.
setup-currency = Beträge ohne Währung sind { $now }. Eine andere? Wählen Sie, oder schreiben Sie: setup währung NOK
setup-currency-set = Beträge ohne Währung sind ab jetzt { $currency }.
setup-pipeline = Deals durchlaufen diese Phasen. Wo so viele Tage nichts geschieht und kein nächster Schritt geplant ist, melde ich mich.
setup-days = { $count ->
    [0] stockt nie
    [one] stockt nach einem Tag
   *[other] stockt nach { $count } Tagen
}
setup-days-set = { $count ->
    [0] { $stage }: Ein Deal stockt dort nie.
    [one] { $stage }: Ein Deal stockt nach einem Tag.
   *[other] { $stage }: Ein Deal stockt nach { $count } Tagen.
}
setup-channel = Der Kanal eines Teams erfährt von Gewonnenem, stockenden Deals und neuen Leads; Sie wählen, was und wie oft.
setup-has-place = hat einen Kanal
setup-no-place = hat noch keinen Kanal
setup-invite = In Slack schreiben mir Kollegen einfach, und Sie lassen sie herein. Für Telegram geben Sie ihnen einen eigenen Code.
setup-invite-button = Jemanden einladen
setup-sample = Möchten Sie sich erst umsehen? Ich kann drei Kunden anlegen, deutlich als Beispiel benannt. Sie klingeln nie, und ein Druck nimmt sie wieder heraus.
setup-sample-there = Die Beispieldaten sind da. Ein Druck nimmt sie heraus; was Sie selbst angelegt haben, bleibt.
setup-sample-in = da
setup-sample-out = nicht da
setup-put-in = Anlegen
setup-take-out = Herausnehmen
setup-sample-done = { $count } Beispiel-Deals sind da, mit ihren Kunden.
setup-sample-gone = Die Beispieldaten sind wieder draußen.
setup-sample-none = Es gibt keine Beispieldaten, die man herausnehmen könnte.
setup-finished = Fertig. Erzählen Sie mir von Ihrem letzten Anruf wie einem Kollegen: „Mit Acme telefoniert, sie wollen bis Freitag ein Angebot, morgen um 15 Uhr nachfassen“
setup-again = Mit „setup“ lässt sich jederzeit etwas ändern.
setup-help-button = Was noch?
ask-setup-days = Nach wie vielen Tagen stockt ein Deal dort? (0 für nie)
error-unknown-currency = Die Währung „{ $text }“ kenne ich nicht. Bitte einen Code mit drei Buchstaben, z. B. EUR.
error-unclear-days = „{ $text }“ ist keine Zahl von Tagen. Bitte eine Zahl von 0 bis 365.
error-zone-not-found = Die Zeitzone „{ $text }“ kenne ich nicht. Bitte eine Stadt, z. B.: setup zeitzone Berlin
setup-begin = Einrichten
setup-begin-how = Sie verwalten dieses Team: In fünf Minuten kenne ich Zeitzone, Währung, Pipeline und Kanäle.
setup-zone-take = { $zone } nehmen
setup-zone-keep = { $zone } lassen
error-no-such-step = „{ $text }“ kann ich hier nicht einstellen.
