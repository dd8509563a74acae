mute-is-off = { $what }: desligado. Não envio mais para você.
mute-is-on = { $what }: ligado.
mute-on = Ligar de novo
mute-off = Desligar
