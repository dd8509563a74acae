join-approve = Aufnehmen
join-arrived = { $name } ist über Ihre Einladung dazugekommen (Rolle: { $role }).
join-asked = Guten Tag! { $workspace } ist ein geschlossenes Team, deshalb habe ich um Ihre Aufnahme gebeten. Sobald ein Admin zustimmt, melde ich mich; schicken Sie Ihre Nachricht dann bitte noch einmal.
join-decline = Ablehnen
join-invitation-needed = Guten Tag! Ich arbeite nur für ein bestimmtes Vertriebsteam. Mit einer Einladung von dessen Admin sind Sie sofort dabei.
join-left = { $count ->
    [0] { $name } ist nicht mehr dabei. Es war nichts offen.
    [one] { $name } ist nicht mehr dabei. Ein offener Deal oder eine Wiedervorlage liegt jetzt bei Ihnen.
   *[other] { $name } ist nicht mehr dabei. { $count } offene Deals und Wiedervorlagen liegen jetzt bei Ihnen.
}
join-refused = Guten Tag! Ich arbeite nur für ein bestimmtes Vertriebsteam und kann Ihnen hier leider nicht helfen.
join-request = { $name } möchte gern mit mir arbeiten.
join-try = Probieren Sie es aus und erzählen Sie von Ihrem letzten Anruf: „Acme angerufen, wollen ein Angebot bis Freitag, Nachfassen morgen um 15 Uhr“
join-waiting = Sie stehen auf der Liste: Ein Admin muss Sie noch aufnehmen.
join-welcome = Willkommen bei { $workspace }, { $name }!
join-zone = In welcher Zeitzone sind Sie? Ihre Erinnerungen richten sich danach. Nicht in der Liste? Schreiben Sie: settings zone London
join-zone-label = Zeitzone
join-uninstalled = Rapport wurde aus { $platform } entfernt. Bis zur neuen Installation bin ich dort nicht erreichbar; die Daten sind sicher.
join-cannot-check = Ich kann gerade nicht bei Slack nachfragen, wer Sie sind. Bitte versuchen Sie es in einer Minute noch einmal.
join-try-with = Probieren Sie es mit jemandem, den Sie kennen: „Mit { $name } telefoniert, sie wollen bis Freitag ein Angebot, morgen um 15 Uhr nachfassen“
join-more = „agenda“ zeigt Ihren Tag, „hilfe“ den Rest, und alles lässt sich zurücknehmen.
