settings-help = Langue, fuseau horaire, heures calmes, alertes
settings-example = par exemple : settings zone Paris
settings-forms =
    settings fuseau Paris
    settings langue français
    settings silence 20:00-8:00
    settings silence aucune
    settings notifications
    settings récapitulatif 9:00
    settings Rappels aucun
settings-form = Réglages
settings-title = Vos réglages
settings-language = Langue
settings-zone = Fuseau horaire
settings-zone-how = Un autre fuseau horaire ? Tapez : settings zone Paris
settings-quiet = Heures calmes
settings-quiet-night = 20:00–8:00
settings-quiet-late = 22:00–7:00
settings-none = aucune
settings-on = activé
settings-off = désactivé
settings-ping-reminders = Rappels
settings-ping-joining = Nouveaux accès
settings-ping-problems = Erreurs d'envoi
settings-toggle = { $what } : oui/non
settings-changed = { $what } : { $value }
settings-ping-stalls = Alertes sur les affaires sans nouvelles
settings-ping-agenda = Agenda du matin
settings-pings = Toutes les alertes
settings-quiet-until = Silence à partir de { $start }. Jusqu'à quand ?
settings-quiet-from = Silence jusqu'à { $end }. À partir de quand ?
settings-ping-reports = Rapports aux administrateurs
settings-zone-before = Fixé avant que je connaisse votre fuseau : { $title } · { $due }. À la même heure chez vous ?
settings-zone-left = Encore à l'heure de votre fuseau précédent : { $title } · { $due }. À la même heure chez vous ?
