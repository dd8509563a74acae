common-terminal-welcome = Erzählen Sie, was war, zum Beispiel „Acme angerufen, wollen ein Angebot, Dienstag um 15 Uhr nachfassen“. /help zeigt mehr, /quit beendet.
common-terminal-deleted = (Eine Nachricht wurde zurückgenommen.)
