card-why = ¿Por qué?
card-stall-title = 💤 { $name }: { $days ->
    [one] un día sin movimiento
   *[other] { $days } días sin movimiento
}
card-stall-quiet = En { $stage }, nada desde el { $at } y nada previsto.
card-stall-owner = Responsable: { $name }
card-stall-log = Registrar
card-stall-step = Próximo paso
card-stall-move = Mover
card-stall-snooze = Más tarde
card-stall-not = No está parado porque …
card-stall-lost = Perdido
card-stalls-title = 💤 { $count ->
    [one] Un negocio se ha quedado parado
   *[other] { $count } negocios se han quedado parados
}
card-stalls-how = Sin prisa: elige uno o déjalos estar. Llegan juntos en un mensaje, una sola vez.
card-stalls-line = { $name } · { $stage } · { $days ->
    [one] un día
   *[other] { $days } días
}
card-stalls-line-of = { $name } · { $stage } · { $owner } · { $days ->
    [one] un día
   *[other] { $days } días
}
card-stalls-open = Abrir uno
card-stall-discreet = Un negocio se ha quedado parado. Pregúntame en privado cuál: aquí lee gente de fuera.
