amend-edited = Sie haben Ihre Nachricht geändert. Soll ich den Eintrag daraus anpassen?
amend-deleted = Sie haben die Nachricht gelöscht, aus der dieser Eintrag entstand. Soll ich ihn zurücknehmen?
amend-update = Eintrag anpassen
amend-take-back = Zurücknehmen
amend-keep = So lassen
amend-kept = Es bleibt, wie es ist.
amend-replaced = Sie haben Ihre Nachricht geändert, deshalb ist das neu eingetragen.
