common-undelivered-title = Einige Nachrichten kamen nicht an
common-undelivered-count = { $count ->
    [one] Eine Nachricht konnte nicht zugestellt werden.
   *[other] { $count } Nachrichten konnten nicht zugestellt werden.
}
common-undelivered-for = Sie waren für { $names } bestimmt.
common-undelivered-team = Team { $name } ({ $platform })
common-undelivered-why = Meist wurde der Bot aus einem Kanal entfernt oder von jemandem blockiert. Laden Sie ihn wieder ein oder schreiben Sie ihm kurz, dann kommen neue Nachrichten wieder an.
