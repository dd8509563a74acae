members-help = Wer dabei ist: hereinlassen, Rollen ändern, Zugänge schließen
members-example = z. B.: members Kim
members-forms =
    members
    members Kim
    members Kim Manager
    members Kim deaktivieren
members-form = Mitglieder
members-title = Mitglieder
members-choose = Eine Person zeigen
members-let-in = { $name } hereinlassen
members-line = { $role } · { $where }
members-line-quiet = { $role } · { $where } · seit { $count } Tagen nicht hier
members-line-not = { $role } · { $state }
members-no-account = noch kein Konto
members-role = Rolle
members-state = Zugang
members-team = Team
members-accounts = Konten
members-account = { $platform }: { $name }
members-last = Zuletzt hier
members-quiet = Seit { $count } Tagen nicht hier. Wenn niemand diesen Zugang mehr braucht, schließen Sie ihn.
members-is-asked = wartet auf Ihr Ja
members-is-active = offen
members-is-deactivated = geschlossen
members-new-role = Rolle ändern
members-deactivate = Zugang schließen
members-activate = Zugang öffnen
members-all = Alle Mitglieder
members-role-changed = Neue Rolle von { $name }: { $role }.
members-role-back = Zurückändern
members-your-role = { $by } hat Ihre Rolle geändert: { $role }.
members-closed-nothing = { $name } hat keinen Zugang mehr. Offen war nichts.
members-closed = { $name } hat keinen Zugang mehr. Um das Offene kümmert sich jetzt { $heir }, mit allen Erinnerungen: { $work }.
members-open = { $name } hat Zugang.
members-open-with-work = { $name } hat Zugang, und Deals und Wiedervorlagen sind zurück.
members-unlinked-you = Ihr Konto auf { $platform } wurde von der Verwaltung getrennt.
members-team-unled = { $team } hat jetzt keine Leitung.
members-no-admin = { $name } ist nicht mehr da, und sonst hat hier niemand die Administration. Bis das jemand übernimmt, kann niemand Leute hereinlassen oder die Einrichtung ändern.
members-no-admin-slack = Wer den Slack-Workspace besitzt oder verwaltet, übernimmt sie mit einer Zeile an mich.
members-no-admin-host = Wer mich betreibt, bestimmt jemanden mit: crm members role
members-still-has = { $name } hat noch { $work }.
members-hand-over = Übergeben
members-invited = Eingeladen, noch nicht da: { $name } ({ $role }), bis { $until }
members-withdraw = Zurückziehen: { $name }
