mute-is-off = { $what }: spento. Non te li invio più.
mute-is-on = { $what }: acceso.
mute-on = Riaccendi
mute-off = Spegni
