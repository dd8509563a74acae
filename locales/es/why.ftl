why-help = Saber por qué llegó un recordatorio o un aviso
why-form = ¿Por qué esto?
why-example = por ejemplo: why
why-nothing = Aquí no te he recordado nada. Lo demás que escribo te responde o te cuenta algo que hizo alguien del equipo y que te afecta.
why-absence = Te llega porque una ausencia te afecta: la tuya o una que cubres.
why-at = Decidido: { $at }.
why-stall = { $name } está en { $stage }, que admite { $allowed ->
    [one] un día de silencio
   *[other] { $allowed } días de silencio
}. Ya van { $days ->
    [one] un día
   *[other] { $days } días
}: no se ha registrado nada, no se ha movido y no hay ningún seguimiento por delante.
why-stall-own = { $name } está en { $stage }. Este negocio tiene { $allowed ->
    [one] un día de silencio
   *[other] { $allowed } días de silencio
} solo para él ({ $reason }). Ya van { $days ->
    [one] un día
   *[other] { $days } días
}.
why-stall-since = Última señal: { $at }.
why-step-owner = Te llega a ti porque llevas el negocio. Una sola vez por parón.
why-step-heir = Te llega a ti porque su responsable no está disponible aquí.
why-step-team = Llegó al canal del equipo porque dos días después de avisar a su responsable no había pasado nada.
why-step-manager = Llega a quien dirige el equipo porque cuatro días después de avisar a su responsable no había pasado nada.
why-stalls-many = { $count ->
    [one] Hay un negocio estancado
   *[other] Hay { $count } negocios estancados
} a la vez, así que van en un solo mensaje. El que lleva más tiempo en silencio:
why-reminder = Pediste este recordatorio: { $title }.
why-reminder-of = { $name } pidió este recordatorio: { $title }.
why-reminder-due = Era para: { $at }.
why-reminder-late = Llegó tarde porque no estaba disponible.
why-reminder-waited = Llegó más tarde porque esperó al final de una ausencia.
why-reminder-repeats = Se repite.
why-agenda = Tu día empieza a las { $at }, y entonces te llega tu agenda si hay algo en ella.
why-agenda-figures = Hoy: { $today }. Atrasado: { $late }. Negocios en silencio: { $quiet }. Preguntas abiertas: { $open }.
why-off-deal = De este negocio no
why-off-here = No en este canal
why-off-task = No hace falta
why-off-reminders = No más recordatorios
why-off-stalls = No más avisos
why-off-agenda = No más agendas
why-own-changes = Es tu negocio, y lo ha cambiado otra persona.
why-own-wins = Elegiste enterarte al momento de lo que gana tu equipo.
why-own-leads = Elegiste enterarte al momento de los nuevos leads de tu equipo.
why-off-wins = No avisar de lo ganado
why-off-leads = No avisar de nuevos leads
why-off-changes = No avisar de cambios
why-off-reports = No más informes
why-joining = Administras este equipo y me ha escrito alguien que no es miembro.
why-problems = Administras este equipo y hay mensajes míos sin entregar.
why-off-joining = No más solicitudes
why-off-problems = No más avisos de entrega
