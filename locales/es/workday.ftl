workday-help = Tu jornada, los festivos de tu país y cuántos avisos puede traer
workday-example = por ejemplo: workday 8:30
workday-forms =
    workday 8:30
    workday país ES
    workday avisos 5
workday-form = Tu jornada
workday-title = Tu jornada
workday-starts = Empieza a las
workday-country = Festivos de
workday-pings = Máximo de avisos al día
workday-how = Fuera de ella no te aviso de nada por iniciativa propia. También: workday country ES-MD. Si el día va cargado, el resto espera a tu próxima agenda.
error-unclear-workday = No he podido leer «{ $text }». Por ejemplo: workday 8:30, workday country ES-MD, workday pings 5
