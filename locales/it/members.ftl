members-help = Chi c'è: far entrare, cambiare ruolo, chiudere un accesso
members-example = per esempio: members Kim
members-forms =
    members
    members Kim
    members Kim responsabile
    members disattiva Kim
members-form = Membri
members-title = Membri
members-choose = Mostrane uno
members-let-in = Fai entrare { $name }
members-line = { $role } · { $where }
members-line-quiet = { $role } · { $where } · non si vede da { $count } giorni
members-line-not = { $role } · { $state }
members-no-account = ancora nessun account
members-role = Ruolo
members-state = Accesso
members-team = Team
members-accounts = Account
members-account = { $platform }: { $name }
members-last = Ultima volta qui
members-quiet = Non si vede da { $count } giorni. Se questo accesso non serve più a nessuno, chiudilo.
members-is-asked = aspetta il tuo sì
members-is-active = aperto
members-is-deactivated = chiuso
members-new-role = Cambia ruolo
members-deactivate = Chiudi l'accesso
members-activate = Apri l'accesso
members-all = Tutti i membri
members-role-changed = Nuovo ruolo di { $name }: { $role }.
members-role-back = Torna a prima
members-your-role = { $by } ti ha dato un nuovo ruolo: { $role }.
members-closed-nothing = { $name } non ha più accesso. Non c'era niente di aperto.
members-closed = { $name } non ha più accesso. Del lavoro aperto, con i suoi promemoria, ora si occupa { $heir }: { $work }.
members-open = { $name } ha accesso.
members-open-with-work = { $name } ha accesso, e le trattative e le attività sono tornate.
members-unlinked-you = Un amministratore ha scollegato il tuo account su { $platform }.
members-team-unled = { $team } ora non ha un responsabile.
members-no-admin = { $name } non c'è più, e qui non resta nessun amministratore. Finché non ce n'è uno nuovo, nessuno può far entrare persone o cambiare la configurazione.
members-no-admin-slack = Chi possiede o amministra lo spazio Slack prende il suo posto scrivendomi una riga.
members-no-admin-host = Chi mi ospita può scegliere qualcuno con: crm members role
members-still-has = { $name } ha ancora { $work }.
members-hand-over = Passare il lavoro
members-invited = Invito ancora aperto: { $name } ({ $role }), fino a { $until }
members-withdraw = Ritira: { $name }
