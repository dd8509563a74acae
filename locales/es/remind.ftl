remind-help = Apuntar un seguimiento para ti o para alguien del equipo
remind-example = por ejemplo: remind el viernes a las 15 llamar a Acme
remind-forms =
    remind el viernes a las 15 llamar a Acme
    remind Kim debe mandar la oferta mañana
    remind cada lunes a las 9 revisar el pipeline
remind-form = Nuevo seguimiento
remind-done = ⏰ { $title } · { $due }
remind-done-for = ⏰ Para { $name }: { $title } · { $due }
remind-other-day = O { $day }
remind-quiet = Cae en horas de silencio; el recordatorio llega { $at }.
remind-their-clock = Para { $name } es { $due }.
remind-already = Ya está anotado:
remind-repeats = Se repite { $rhythm } hasta que lo canceles.
remind-silent = No sonará, porque tienes los recordatorios desactivados: lo encontrarás en tu agenda.
remind-silent-for = No sonará: { $name } no quiere recordatorios sueltos y lo encontrará en su agenda.
remind-ring = Activar recordatorios
rhythm-days = { $count ->
    [1] cada día
   *[other] cada { $count } días
}
rhythm-weeks = { $count ->
    [1] cada semana
   *[other] cada { $count } semanas
}
rhythm-months = { $count ->
    [1] cada mes
   *[other] cada { $count } meses
}
rhythm-years = { $count ->
    [1] cada año
   *[other] cada { $count } años
}
rhythm-workdays = cada día laborable
rhythm-other = con regularidad
