remind-help = Apuntar un seguimiento para ti o para alguien del equipo
remind-example = por ejemplo: remind el viernes a las 15 llamar a Acme
remind-form = Nuevo seguimiento
remind-done = ⏰ { $title } · { $due }
remind-done-for = ⏰ Para { $name }: { $title } · { $due }
remind-other-day = O { $day }
remind-quiet = Cae en horas de silencio; el recordatorio llega { $at }.
remind-repeats = Se repite hasta que lo canceles.
