join-approve = Dar acceso
join-arrived = { $name } se ha unido con tu invitación (rol: { $role }).
join-asked = ¡Hola! { $workspace } es un equipo cerrado, así que he pedido a quienes lo administran que te den acceso. Te aviso en cuanto lo hagan; entonces vuelve a enviar tu mensaje.
join-decline = Rechazar
join-invitation-needed = ¡Hola! Trabajo para un solo equipo de ventas. Con una invitación de quien lo administra entras al momento.
join-left = { $count ->
    [0] { $name } se ha ido. No quedaba nada abierto.
    [one] { $name } se ha ido. Un seguimiento abierto pasa a ser tuyo.
   *[other] { $name } se ha ido. { $count } seguimientos abiertos pasan a ser tuyos.
}
join-refused = ¡Hola! Trabajo para un solo equipo de ventas, así que siento no poder ayudarte aquí.
join-request = { $name } quiere trabajar conmigo.
join-try = Pruébalo: cuéntame tu última llamada. «Llamé a Acme, quieren una oferta para el viernes, llamarles mañana a las 15»
join-waiting = Estás en la lista: alguien de administración aún tiene que darte acceso.
join-welcome = ¡Te damos la bienvenida a { $workspace }, { $name }!
join-zone = ¿En qué zona horaria estás? Tus recordatorios la siguen. ¿No está en la lista? Escribe: settings zone Bogotá
join-zone-label = Zona horaria
join-uninstalled = Se ha quitado Rapport de { $platform }. Nadie puede escribirme allí hasta que se instale de nuevo; tus datos están a salvo.
join-cannot-check = Ahora mismo no puedo comprobar con Slack quién eres. Prueba otra vez dentro de un minuto.
join-left-work = { $name } se ha ido. Lo que quedaba abierto pasa a ser tuyo: { $what }.
join-try-with = Pruébalo con alguien que conozcas: «Llamé a { $name }, quieren una oferta para el viernes, llamarles mañana a las 15»
join-more = «agenda» muestra tu día, «help» lo demás, y todo se puede deshacer.
