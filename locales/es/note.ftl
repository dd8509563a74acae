note-help = Guardar una nota, una foto o un mensaje de voz en una ficha
note-example = por ejemplo: note Acme: prefieren las facturas por correo postal
note-form = Añadir una nota
note-kept = { $count ->
    [one] He guardado el archivo con ella.
   *[other] He guardado los { $count } archivos con ella.
}
note-voice = He guardado tu mensaje de voz con ella. Aún no puedo escucharlo, así que una línea escrita ayuda a tu equipo.
note-keep-long = Guardar como nota
note-holding = Tengo esto aquí: { $files }
note-holding-words = Tengo aquí este mensaje: «{ $words }»
note-holding-messages = Tengo aquí estos { $count } mensajes:
note-unheard = Todavía no puedo escuchar mensajes de voz.
