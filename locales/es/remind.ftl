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
remind-repeats = Se repite hasta que lo canceles.
remind-silent = No sonará, porque tienes los recordatorios desactivados: lo encontrarás en tu agenda.
remind-silent-for = No sonará: { $name } no quiere recordatorios sueltos y lo encontrará en su agenda.
remind-ring = Activar recordatorios
