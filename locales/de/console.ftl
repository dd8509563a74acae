common-terminal-welcome = Erzählen Sie, was war, zum Beispiel „Acme angerufen, wollen ein Angebot, Nachfassen Dienstag um 15 Uhr“. /help zeigt mehr, /quit beendet.
common-terminal-deleted = (Eine Nachricht wurde zurückgenommen.)
common-terminal-no-button = Eine Schaltfläche { $number } gibt es hier nicht.
common-terminal-paused = Hier ist das Senden angehalten, deshalb sehen Sie keine Antworten. Mit `crm resume` sende ich wieder; was Sie schreiben, bleibt erhalten.
