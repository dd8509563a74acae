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
