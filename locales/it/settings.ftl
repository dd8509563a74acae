settings-help = Lingua, fuso orario, ore di silenzio, avvisi
settings-example = per esempio: settings zone Roma
settings-forms =
    settings fuso Roma
    settings lingua italiano
    settings silenzio 20:00-8:00
    settings silenzio nessuno
    settings notifiche
    settings riepilogo 9:00
    settings Promemoria nessuno
settings-form = Impostazioni
settings-title = Le tue impostazioni
settings-language = Lingua
settings-zone = Fuso orario
settings-zone-how = Un altro fuso orario? Scrivi: settings zone Roma
settings-quiet = Ore di silenzio
settings-quiet-night = 20:00–8:00
settings-quiet-late = 22:00–7:00
settings-none = nessuna
settings-on = sì
settings-off = no
settings-ping-reminders = Promemoria
settings-ping-joining = Nuovi ingressi
settings-ping-problems = Problemi di invio
settings-toggle = { $what }: sì/no
settings-changed = { $what }: { $value }
settings-ping-stalls = Avvisi sulle trattative ferme
settings-ping-agenda = Agenda del mattino
settings-pings = Tutti gli avvisi
settings-quiet-until = Silenzio dalle { $start }. Fino a quando?
settings-quiet-from = Silenzio fino alle { $end }. Da quando?
settings-ping-reports = Rapporti per gli amministratori
settings-zone-before = Fissato prima che conoscessi il tuo fuso: { $title } · { $due }. Alla stessa ora da te?
settings-zone-left = Ancora all'ora del tuo fuso di prima: { $title } · { $due }. Alla stessa ora dove sei ora?
