workday-help = Ihr Arbeitstag, die Feiertage Ihres Landes und wie viele Hinweise er bringen darf
workday-example = z. B.: workday 8:30
workday-forms =
    workday 8:30
    workday land DE
    workday hinweise 5
workday-form = Ihr Arbeitstag
workday-title = Ihr Arbeitstag
workday-starts = Beginnt um
workday-country = Feiertage von
workday-pings = Hinweise am Tag, höchstens
workday-how = Was ich von mir aus melde, kommt nur innerhalb dieser Zeit. Auch: workday country DE-BY. Was an einem vollen Tag übrig bleibt, steht in der nächsten Agenda.
error-unclear-workday = „{ $text }“ konnte ich nicht lesen. Zum Beispiel: workday 8:30, workday country DE-BY, workday pings 5
