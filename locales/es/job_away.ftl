job-away-title = Ya estoy de vuelta
job-away-when = No he estado disponible desde { $from } hasta { $to }.
job-away-what-now = Ahora llegan los recordatorios de ese rato. Si te falta alguna respuesta mía, vuelve a enviarme tu mensaje.
