stage-form = Phase
stage-change = Eine Phase ändern
stage-add = Phase hinzufügen
stage-rename = Umbenennen
stage-days = Ruhige Tage
stage-earlier = Früher
stage-later = Später
stage-remove = Entfernen
stage-keep = Behalten
stage-back = Alle Phasen
stage-stalls = Stockt
stage-open-deals = Offene Deals
stage-moved = { $stage } steht jetzt an anderer Stelle.
stage-added = { $stage } ist jetzt eine Phase.
stage-renamed = { $before } heißt jetzt { $stage }.
stage-gone = { $stage } ist entfernt.
stage-removed = { $count ->
    [one] { $stage } ist entfernt; der Deal steht jetzt in { $heir }.
   *[other] { $stage } ist entfernt; die { $count } Deals stehen jetzt in { $heir }.
}
stage-where-to = { $count ->
    [one] Ein offener Deal steht in { $stage }. Wohin soll er?
   *[other] { $count } offene Deals stehen in { $stage }. Wohin sollen sie?
}
ask-stage-name = Wie heißt die Phase?
error-last-stage = { $stage } ist die einzige offene Phase, und Deals brauchen eine.
error-stage-exists = Eine Phase „{ $name }“ gibt es schon.
stage-how = z. B.: setup phase hinzufügen Vertrag nach Angebot 10 Tage
error-no-such-stage = Eine Phase „{ $name }“ gibt es nicht. Welche meinen Sie?
stage-type-it = Oder tippen Sie: setup phase hinzufügen Vertrag nach Angebot 10 Tage
stage-usual-lead = Lead
stage-usual-qualified = Qualifiziert
stage-usual-proposal = Angebot
stage-usual-negotiation = Verhandlung
stage-usual-won = Gewonnen
stage-usual-lost = Verloren
