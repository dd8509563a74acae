job-inactive-title = { $count ->
    [one] Hace mucho que un miembro no pasa por aquí
   *[other] Hace mucho que { $count } miembros no pasan por aquí
}
job-inactive-since = última vez aquí: { $at }
job-inactive-why = Lo señalo tras { $days } días, una vez por ausencia. Un acceso que nadie necesita, mejor cerrarlo.
