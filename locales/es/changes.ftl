changes-help = Ver qué ha cambiado en los negocios desde el viernes u otro día
changes-example = por ejemplo: changes desde el lunes
changes-forms =
    changes
    changes desde el lunes
changes-form = Qué ha cambiado
changes-title = Qué ha cambiado desde el { $day } · { $whose }
changes-none = No ha cambiado nada.
changes-won = 🏆 Ganados ({ $count })
changes-lost = Perdidos ({ $count })
changes-new = Nuevos ({ $count })
changes-moved = Movidos ({ $count })
changes-slipped = Cierre retrasado ({ $count })
changes-sooner = Cierre adelantado ({ $count })
changes-amount = Importe cambiado ({ $count })
changes-owner = Cambio de responsable ({ $count })
changes-idle = { $count ->
    [one] Un negocio abierto que nadie ha tocado:
   *[other] { $count } negocios abiertos que nadie ha tocado:
}
changes-line = { $deal } · { $what }
changes-step = { $deal } · { $before } → { $after }
changes-since-friday = Desde el viernes
error-day-to-come = { $day } aún está por llegar, así que no ha podido cambiar nada desde entonces. ¿Qué tal un día que ya haya pasado?
