handoff-help = Traspasar todo el trabajo abierto de alguien a otra persona
handoff-example = por ejemplo: handoff Ben a Kim
handoff-form = Traspasar todo
handoff-ask = De { $name } a { $heir }: { $what }. ¿Lo traspaso?
handoff-go = Traspasar
handoff-done = Traspasado de { $name } a { $heir }: { $what }.
handoff-none = { $name } no tiene nada abierto.
handoff-yours = { $by } te ha traspasado el trabajo de { $name }: { $what }.
handoff-gone = { $by } ha traspasado tu trabajo abierto a { $heir }.
handoff-instead = A { $name }
handoff-deals = { $count ->
    [one] un negocio abierto ({ $sum })
   *[other] { $count } negocios abiertos ({ $sum })
}
handoff-deals-bare = { $count ->
    [one] un negocio abierto
   *[other] { $count } negocios abiertos
}
handoff-tasks = { $count ->
    [one] un seguimiento
   *[other] { $count } seguimientos
}
handoff-customers = { $count ->
    [one] un cliente
   *[other] { $count } clientes
}
handoff-nothing = nada
handoff-private = { $count ->
    [one] Un seguimiento personal queda en privado y no pasa a nadie.
   *[other] { $count } seguimientos personales quedan en privado y no pasan a nadie.
}
handoff-back = Tu trabajo abierto vuelve a estar contigo.
handoff-not-yours = El trabajo de { $name } ya no está contigo: se ha deshecho el traspaso.
handoff-changed = Algo ha cambiado desde que te pregunté. Así está ahora.
