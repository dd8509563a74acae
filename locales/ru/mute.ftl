mute-is-off = { $what }: выключено. Присылать не буду.
mute-is-on = { $what }: включено.
mute-on = Включить снова
mute-off = Выключить
