mute-is-off = { $what }: no. Ya no te llegarán.
mute-is-on = { $what }: sí.
mute-on = Volver a activar
mute-off = Desactivar
