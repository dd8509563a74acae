team-help = Teams, wer dazugehört und wo sie posten
team-example = z. B.: team beitreten West
team-forms =
    team neu West
    team beitreten West
    team aufnehmen Kim in West
    team entfernen Kim
    team leitung Kim von West
    team hier West
    team nirgends West
    team beträge West
    team verlassen
    team auflösen West
team-form = Team
team-title = Teams
team-members = Mitglieder
team-manager = Leitung
team-place = Postet in
team-no-place = noch nirgends
team-place-whole = seinem Kanal in { $platform }
team-place-topic = seinem Thema in { $platform }
team-place-how = Damit { $name } in einem Kanal oder einer Gruppe postet, erwähnen Sie mich dort mit: team hier { $name }
team-place-lost = Meine Nachrichten kommen dort nicht mehr an. Vielleicht wurde ich entfernt, oder es gibt den Ort nicht mehr.
team-place-closed = Das Team { $team } bekommt an seinem Ort in { $platform } keine Nachrichten mehr: Ich wurde dort entfernt, oder es gibt ihn nicht mehr. Holen Sie mich zurück oder wählen Sie einen anderen Ort.
team-list = { $names }
team-and-more = { $count } weitere
team-nobody = noch niemand
team-none-yet = Es gibt noch kein Team.
team-led-by = Leitung: { $name }
team-led-by-nobody = noch ohne Leitung
team-leave = Verlassen
team-join = Beitreten
team-join-again = Wieder beitreten
team-pings = Was hier gemeldet wird
team-add = Jemanden aufnehmen
team-change-manager = Wer leitet es
team-who-leads = Wer leitet { $team }?
team-new = Neues Team
team-everybody = Mitglieder
team-dissolve = Auflösen
team-made = Das Team { $name } ist da.
team-joined = Sie sind im Team { $name }.
team-joined-by = { $name } gehört jetzt zu Ihrem Team { $team }.
team-left = Sie haben das Team { $name } verlassen.
team-added = { $member } gehört jetzt zum Team { $name }.
team-added-already = { $member } ist schon im Team { $name }.
team-added-you = { $by } hat Sie in das Team { $team } aufgenommen.
team-dropped = { $member } gehört nicht mehr zum Team { $name }.
team-take-back = Zurücknehmen
team-back = Wieder { $name }
team-back-to = Zurück zu { $name }
team-led-by-now = Das Team { $name } leitet jetzt { $member }.
team-led-already = Das Team { $name } wird schon von { $member } geleitet.
team-leads-now = Sie leiten jetzt das Team { $name }, sagt { $by }.
team-here = Hier ist ab jetzt der Ort des Teams { $name }. Gemeldet werden:
team-not-here = Nicht hier
team-posts-nowhere = Das Team { $name } postet jetzt nirgends.
team-outsiders-here = Hier lesen Außenstehende mit, darum poste ich nichts über Ihr Geschäft. Bitte wählen Sie einen eigenen Kanal.
team-show-amounts = Beträge zeigen
team-hide-amounts = Beträge verbergen
team-amounts-on = Am Ort des Teams { $name } dürfen Beträge von Deals stehen.
team-amounts-off = Am Ort des Teams { $name } stehen keine Beträge von Deals mehr.
team-dissolved = { $count ->
    [0] Das Team { $name } ist aufgelöst.
    [one] Das Team { $name } ist aufgelöst. Sein Mitglied bleibt, ohne Team.
   *[other] Das Team { $name } ist aufgelöst. Seine { $count } Mitglieder bleiben, ohne Team.
}
error-no-such-team = Ein Team namens „{ $name }“ kenne ich nicht.
error-team-exists = Ein Team { $name } gibt es schon.
error-no-team-yet = Welches Team? Nennen Sie bitte seinen Namen; mit „team“ sehen Sie alle.
error-not-a-place = Das hier ist nur zwischen uns. Bitte schreiben Sie es in dem Kanal oder der Gruppe, wo das Team spricht.
error-somebody-elses = Darum kümmert sich { $owner }. Bitte sprechen Sie mit { $owner } oder mit der Leitung des Teams.
ask-team-name = Wie soll das Team heißen?
ask-team-member = Wer?
team-left-by = { $name } gehört nicht mehr zu Ihrem Team { $team }.
team-asked = { $member } gehört zum Team { $name }, deshalb habe ich zuerst { $lead } gefragt. Sie hören die Antwort.
team-may-take = { $by } hätte { $member } aus Ihrem Team { $name } gern im Team { $to }. Ist Ihnen das recht?
team-may-go = Einverstanden
team-stays = Bleibt hier
team-released = { $lead } ist einverstanden: { $member } gehört jetzt zum Team { $name }.
team-kept = { $lead } möchte { $member } gern im Team { $name } behalten.
team-keeps = { $member } bleibt im Team { $name }. Ich habe es ausgerichtet.
team-dissolve-ask = { $count ->
    [0] Soll ich das Team { $name } auflösen? Niemand gehört dazu.
    [one] Soll ich das Team { $name } auflösen? Sein einziges Mitglied wäre dann ohne Team.
   *[other] Soll ich das Team { $name } auflösen? Seine { $count } Mitglieder wären dann ohne Team.
}
team-keep = Behalten
error-in-no-team = Sie gehören zu keinem Team, also gibt es keines zu verlassen.
error-not-in-a-team = { $name } gehört zu keinem Team.
team-not-here-now = Team { $name } postet hier nicht mehr.
error-in-another-team = { $name } gehört zum Team { $team }; ich habe nichts geändert.
