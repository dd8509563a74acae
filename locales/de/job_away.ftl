job-away-title = Ich bin wieder da
job-away-when = Ich war von { $from } bis { $to } weg.
job-away-what-now = Erinnerungen aus dieser Zeit kommen jetzt nach. Falls noch eine Antwort von mir fehlt, schicken Sie Ihre Nachricht bitte noch einmal.
