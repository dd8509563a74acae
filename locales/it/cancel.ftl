cancel-help = Lascia cadere una domanda o un'attività
cancel-example = per esempio: cancel inviare l'offerta
cancel-form = Annullare un'attività
cancel-question = Va bene, lascio perdere.
cancel-stays = Va bene, resta così com'è.
