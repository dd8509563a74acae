workday-help = Your working day, your country's holidays, and how many pings a day may bring
workday-example = such as: workday 8:30
workday-forms =
    workday 8:30
    workday country DE
    workday pings 5
workday-form = Your working day
workday-title = Your working day
workday-starts = Starts at
workday-country = Public holidays of
workday-pings = Most nudges a day
workday-how = Nothing I bring up by myself comes outside of it. Also: workday country DE-BY. The rest of a busy day waits for your next agenda.
error-unclear-workday = I couldn't read “{ $text }”. For example: workday 8:30, workday country DE-BY, workday pings 5
