settings-help = Sprache, Zeitzone, Ruhezeiten, Benachrichtigungen
settings-example = z. B.: settings zone Berlin
settings-forms =
    settings zone Berlin
    settings sprache Deutsch
    settings ruhe 20:00-8:00
    settings ruhe aus
    settings benachrichtigungen
    settings übersicht 9:00
    settings Erinnerungen aus
settings-form = Einstellungen
settings-title = Ihre Einstellungen
settings-language = Sprache
settings-zone = Zeitzone
settings-zone-how = Andere Zeitzone? Schreiben Sie: settings zone London
settings-quiet = Ruhezeit
settings-quiet-night = 20:00–8:00
settings-quiet-late = 22:00–7:00
settings-none = keine
settings-on = an
settings-off = aus
settings-ping-reminders = Erinnerungen
settings-ping-joining = Beitrittsanfragen
settings-ping-problems = Zustellprobleme
settings-toggle = { $what }: an/aus
settings-changed = { $what }: { $value }
settings-ping-stalls = Hinweise zu stillen Deals
settings-ping-agenda = Agenda am Morgen
settings-pings = Alle Meldungen
settings-quiet-until = Ruhe ab { $start }. Bis wann?
settings-quiet-from = Ruhe bis { $end }. Ab wann?
settings-ping-reports = Berichte für die Administration
settings-zone-before = Gesetzt, bevor ich Ihre Zeitzone kannte: { $title } · { $due }. Zur selben Uhrzeit bei Ihnen?
settings-zone-left = Noch zur Uhrzeit Ihrer letzten Zeitzone: { $title } · { $due }. Zur selben Uhrzeit am neuen Ort?
