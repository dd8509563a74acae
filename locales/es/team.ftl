team-help = Los equipos, quién está en ellos y dónde publican
team-example = por ejemplo: team join Oeste
team-forms =
    team nuevo Oeste
    team entrar Oeste
    team añadir Kim a Oeste
    team quitar Kim
    team responsable Kim de Oeste
    team aquí Oeste
    team ningún canal Oeste
    team importes Oeste
    team salir
    team disolver Oeste
team-form = Equipo
team-title = Equipos
team-members = Miembros
team-manager = Dirige
team-place = Publica en
team-no-place = ningún sitio todavía
team-place-whole = su canal de { $platform }
team-place-topic = su tema en { $platform }
team-place-how = Para que { $name } publique en un canal o grupo, mencióname allí con: team here { $name }
team-place-lost = Mis mensajes ya no llegan allí. Quizá me quitaron o el lugar ya no existe.
team-place-closed = El equipo { $team } ya no recibe mensajes en su lugar de { $platform }: me quitaron o se cerró. Tráeme de vuelta o elige otro lugar.
team-list = { $names }
team-and-more = { $count } más
team-nobody = nadie todavía
team-none-yet = Todavía no hay ningún equipo.
team-led-by = dirige { $name }
team-led-by-nobody = aún no lo dirige nadie
team-leave = Salir
team-join = Unirme
team-join-again = Volver a unirme
team-pings = Qué se cuenta aquí
team-add = Añadir a alguien
team-change-manager = Quién lo dirige
team-who-leads = ¿Quién dirige { $team }?
team-new = Nuevo equipo
team-everybody = Miembros
team-dissolve = Disolver
team-made = El equipo { $name } ya existe.
team-joined = Estás en el equipo { $name }.
team-joined-by = { $name } se ha unido a tu equipo { $team }.
team-left = Has salido del equipo { $name }.
team-added = { $member } está ahora en el equipo { $name }.
team-added-already = { $member } ya está en el equipo { $name }.
team-added-you = { $by } te ha añadido al equipo { $team }.
team-dropped = { $member } ya no está en el equipo { $name }.
team-take-back = Retirar
team-back = { $name } otra vez
team-back-to = Volver a { $name }
team-led-by-now = Ahora { $member } dirige el equipo { $name }.
team-led-already = { $member } ya dirige el equipo { $name }.
team-leads-now = Ahora diriges el equipo { $name }, dice { $by }.
team-here = Este es ahora el sitio del equipo { $name }. Aquí contaré:
team-not-here = Aquí no
team-posts-nowhere = El equipo { $name } ya no publica en ningún sitio.
team-outsiders-here = Aquí lee gente de fuera, así que no voy a publicar lo de tu equipo. Elige un canal propio, por favor.
team-show-amounts = Mostrar importes
team-hide-amounts = Ocultar importes
team-amounts-on = Los importes de los negocios pueden verse donde publica el equipo { $name }.
team-amounts-off = Los importes de los negocios ya no se ven donde publica el equipo { $name }.
team-dissolved = { $count ->
    [0] El equipo { $name } se ha disuelto.
    [one] El equipo { $name } se ha disuelto. Su único miembro sigue aquí, sin equipo.
   *[other] El equipo { $name } se ha disuelto. Sus { $count } miembros siguen aquí, sin equipo.
}
error-no-such-team = No conozco ningún equipo «{ $name }».
error-team-exists = Ya hay un equipo { $name }.
error-no-team-yet = ¿Qué equipo? Dime su nombre; con «team» los ves todos.
error-not-a-place = Esto queda entre tú y yo. Escríbelo en el canal o grupo donde habla el equipo, por favor.
error-somebody-elses = Esto lo lleva { $owner }. Si hay que hacer algo, pídeselo a { $owner } o a quien dirige el equipo.
ask-team-name = ¿Cómo se va a llamar el equipo?
ask-team-member = ¿Quién?
team-left-by = { $name } ha salido de tu equipo { $team }.
team-asked = { $member } está en el equipo { $name }, así que primero he preguntado a { $lead }. Te diré la respuesta.
team-may-take = A { $by } le gustaría que { $member }, de tu equipo { $name }, pasara al equipo { $to }. ¿Te parece bien?
team-may-go = De acuerdo
team-stays = Se queda aquí
team-released = { $lead } está de acuerdo: { $member } está ahora en el equipo { $name }.
team-kept = { $lead } prefiere que { $member } siga en el equipo { $name }.
team-keeps = { $member } sigue en el equipo { $name }. Ya lo he comunicado.
team-dissolve-ask = { $count ->
    [0] ¿Disuelvo el equipo { $name }? No hay nadie en él.
    [one] ¿Disuelvo el equipo { $name }? Su único miembro se quedaría sin equipo.
   *[other] ¿Disuelvo el equipo { $name }? Sus { $count } miembros se quedarían sin equipo.
}
team-keep = Conservarlo
error-in-no-team = No estás en ningún equipo, así que no hay ninguno que dejar.
error-not-in-a-team = { $name } no está en ningún equipo.
team-not-here-now = El equipo { $name } ya no publica aquí.
error-in-another-team = { $name } está en el equipo { $team }, así que no he cambiado nada.
