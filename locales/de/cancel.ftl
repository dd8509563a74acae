cancel-help = Verwirft eine offene Frage oder eine Wiedervorlage
cancel-example = z. B.: cancel Angebot schicken
cancel-form = Wiedervorlage verwerfen
cancel-question = Gut, die Frage ist vom Tisch.
cancel-stays = In Ordnung, es bleibt, wie es ist.
