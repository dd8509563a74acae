mute-is-off = { $what }: aus. Ich schicke sie Ihnen nicht mehr.
mute-is-on = { $what }: an.
mute-on = Wieder einschalten
mute-off = Ausschalten
