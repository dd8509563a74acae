settings-help = Idioma, zona horaria, horas de silencio, avisos
settings-example = por ejemplo: settings zone Madrid
settings-forms =
    settings zona horaria Madrid
    settings idioma español
    settings silencio 20:00-8:00
    settings silencio no
    settings avisos
    settings resumen 9:00
    settings Recordatorios no
settings-form = Ajustes
settings-title = Tus ajustes
settings-language = Idioma
settings-zone = Zona horaria
settings-zone-how = ¿Otra zona horaria? Escribe: settings zone Bogotá
settings-quiet = Horas de silencio
settings-quiet-night = 20:00–8:00
settings-quiet-late = 22:00–7:00
settings-none = ninguna
settings-on = sí
settings-off = no
settings-ping-reminders = Recordatorios
settings-ping-joining = Nuevas solicitudes
settings-ping-problems = Fallos de entrega
settings-toggle = { $what }: sí/no
settings-changed = { $what }: { $value }
settings-ping-stalls = Avisos de negocios en silencio
settings-ping-agenda = Agenda de la mañana
settings-pings = Todos los avisos
settings-quiet-until = Silencio desde las { $start }. ¿Hasta cuándo?
settings-quiet-from = Silencio hasta las { $end }. ¿Desde cuándo?
settings-ping-reports = Informes para administradores
settings-zone-before = Lo pusiste antes de que yo supiera tu zona: { $title } · { $due }. ¿A la misma hora donde estás?
settings-zone-left = Sigue a la hora de tu zona anterior: { $title } · { $due }. ¿A la misma hora donde estás ahora?
