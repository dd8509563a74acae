common-undelivered-title = Algunos mensajes no han llegado
common-undelivered-count = { $count ->
    [one] Un mensaje no se ha podido entregar.
   *[other] { $count } mensajes no se han podido entregar.
}
common-undelivered-for = Eran para { $names }.
common-undelivered-team = el equipo { $name } ({ $platform })
common-undelivered-why = Suele pasar cuando se quita el bot de un canal o alguien lo bloquea. Invítalo de nuevo o escríbele una línea y llegarán los próximos mensajes.
