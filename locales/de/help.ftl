help-help = Zeigt, was ich kann
help-example = z. B.: help remind
help-forms =
    help remind
    help team
help-form = Hilfe
help-title = Was ich kann
help-sentence = Schreiben Sie einfach, was war: „Acme angerufen, wollen ein Angebot bis Freitag, Nachfassen morgen um 15 Uhr“. Ich halte den Anruf fest, lege die Wiedervorlage an und zeige Ihnen, was ich verstanden habe.
help-more = Mehr zu einem Befehl sagt zum Beispiel „help remind“. Jede Änderung lässt sich rückgängig machen.
help-page-customers = Kunden
help-page-deals = Deals
help-page-tasks = Wiedervorlagen
help-page-team = Team
help-page-more = Einstellungen und mehr
help-so = So geht es:
help-unknown = Auf „{ $topic }“ habe ich keine Antwort. Hier steht alles, was ich kann; oder sagen Sie der Verwaltung, was fehlt.
help-tell = Sagen
help-job-pings = Wovon Sie hören und wann: sofort, gesammelt oder gar nicht. Wer ein Team leitet, wählt dasselbe für dessen Kanal.
help-job-stage = Die Phasen der Pipeline: hinzufügen, umbenennen, ordnen und entfernen, und nach wie vielen stillen Tagen ich mich melde.
help-job-sample = Die Beispieldaten: zum Umsehen anlegen oder wieder herausnehmen. Was Sie selbst angelegt haben, bleibt.
help-on-the-machine = Sicherungen, ihr Zurückspielen und neue Schlüssel gehören auf den Rechner, auf dem ich laufe, nie in einen Chat: crm backup, crm restore. Alles Weitere weiß, wer mich dort betreibt.
