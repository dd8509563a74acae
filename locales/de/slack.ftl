common-send-form = Senden
common-choose = Auswählen …
common-more-left-out = Es gibt mehr, als hier Platz hat.
common-rows-left-out = { $count ->
    [one] Eine weitere Zeile ist nicht zu sehen.
   *[other] { $count } weitere Zeilen sind nicht zu sehen.
}
common-options-left-out = { $count ->
    [one] Eine weitere Auswahl ist nicht zu sehen.
   *[other] { $count } weitere Auswahlen sind nicht zu sehen.
}
common-answer-missing = Hier fehlt noch etwas.
common-app = Rapport
common-close = Schließen
common-one-moment = Einen Moment …
common-answered-directly = Ich habe Ihnen in unseren Direktnachrichten geantwortet.
common-new-record = + Neu: { $name }
common-search = Zum Suchen tippen …
common-kind-contact = Person
common-kind-company = Firma
common-kind-deal = Deal
common-kind-member = Kollege oder Kollegin
common-of-kind = { $name } · { $kind }
