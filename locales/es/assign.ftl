assign-help = Pasar un negocio, un cliente o un seguimiento a alguien del equipo
assign-example = por ejemplo: assign el negocio Acme a Ben
assign-form = Traspasar algo
assign-done = { $count ->
    [0] Ahora { $name } lleva { $what }.
    [one] Ahora { $name } lleva { $what }, con un seguimiento abierto.
   *[other] Ahora { $name } lleva { $what }, con { $count } seguimientos abiertos.
}
assign-already = { $name } ya lleva { $what }.
assign-yours = { $by } te ha pasado { $what }.
assign-gone = { $by } ha pasado { $what } a { $name }.
assign-back = { $name } vuelve a llevar { $what }.
assign-deals-stay = Es el cliente; los negocios abiertos siguen con quien estaban.
assign-too = También { $deal }
assign-with-words = Con tus palabras: { $words }
assign-when = ¿{ $what } pasa ya a { $name }?
assign-now = Sí, ya
assign-remind = Recordármelo el { $day }
assign-cover = Estoy fuera hasta el { $day }, me cubre { $name }
