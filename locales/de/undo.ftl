undo-help = Macht Ihren letzten Schritt rückgängig
undo-example = z. B.: undo
undo-form = Rückgängig machen
undo-already = Das ist schon rückgängig gemacht.
undo-done = Rückgängig gemacht: { $what }
undo-entity-activity = der Eintrag im Verlauf
undo-entity-attachment = die Datei
undo-entity-company = die Firma
undo-entity-contact = der Kontakt
undo-entity-deal = der Deal
undo-entity-stage = die Phase
undo-entity-task = die Wiedervorlage
undo-entity-absence = die Abwesenheit
undo-entity-member = die Angaben eines Mitglieds
undo-entity-team = das Team
undo-entity-lesson = das Gelernte
undo-title-assign = { $what } → { $name }
undo-title-move = { $deal } → { $stage }
undo-title-pause = keine Hinweise zu { $names }
undo-title-resume = wieder Hinweise zu { $names }
undo-title-patience = { $days ->
    [one] ein stiller Tag für { $name }
   *[other] { $days } stille Tage für { $name }
}
undo-title-away = die Abwesenheit bis { $back }
undo-title-back = das Ende der Abwesenheit
undo-title-reopen = { $deal } wieder geöffnet
undo-nod = Zurückgenommen.
undo-cannot = Das lässt sich nicht mehr zurücknehmen: { $what }
undo-before = Davor: { $what }. Sagen Sie noch einmal „rückgängig“, dann nehme ich das zurück.
undo-that = Das zurücknehmen
undo-stays = Weiterhin da, weil inzwischen mehr dazugekommen ist: { $names }
undo-title-forgotten = Vergessen: „{ $said }“
undo-title-forgotten-all = Vergessen ({ $count })
