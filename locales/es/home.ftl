card-home-title = Mi día · { $day }
card-home-call = Registrar una llamada
card-home-deal = Nuevo negocio
card-home-contact = Nuevo contacto
card-home-find = Buscar
card-home-help = Ayuda
card-home-overdue = Atrasado ({ $count })
card-home-today = Hoy ({ $count })
card-home-later = Más adelante ({ $count })
card-home-still = Negocios en silencio ({ $count })
card-home-still-line = { $deal } · { $stage } · { $days ->
    [one] nada desde hace un día
   *[other] nada desde hace { $days } días
}
card-home-empty = No hay nada pendiente. Escríbeme en Mensajes: «Llamé a Acme, quieren una oferta, llamarles el martes a las 15»
card-home-closed = Aquí todavía no hay nada que ver. Escríbeme en Mensajes y te cuento cómo entrar.
card-home-as-of = Actualizado: { $at }
