settings-help = Language, time zone, quiet hours, pings
settings-example = such as: settings zone Berlin
settings-forms =
    settings zone Berlin
    settings language English
    settings quiet 20:00-8:00
    settings quiet off
    settings pings
    settings digest 9:00
    settings reminders off
settings-form = Settings
settings-title = Your settings
settings-language = Language
settings-zone = Time zone
settings-zone-how = Another time zone? Type: settings zone London
settings-quiet = Quiet hours
settings-quiet-night = 20:00–8:00
settings-quiet-late = 22:00–7:00
settings-none = none
settings-on = on
settings-off = off
settings-ping-reminders = Reminders
settings-ping-joining = Requests to join
settings-ping-problems = Delivery problems
settings-toggle = { $what }: on/off
settings-changed = { $what }: { $value }
settings-ping-stalls = Nudges about quiet deals
settings-ping-agenda = Morning agenda
settings-pings = All pings
settings-quiet-until = Quiet from { $start }. Until when?
settings-quiet-from = Quiet until { $end }. From when?
settings-ping-reports = Reports to administrators
settings-zone-before = Set before I knew your zone: { $title } · { $due }. The same hour where you are?
settings-zone-left = Still at the hour of your last zone: { $title } · { $due }. The same hour where you are now?
