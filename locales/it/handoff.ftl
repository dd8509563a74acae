handoff-help = Passa tutto il lavoro aperto di una persona a un collega
handoff-example = per esempio: handoff Ben a Kim
handoff-form = Passare tutto
handoff-ask = Il lavoro aperto di { $name } andrebbe a { $heir }: { $what }. Procedo?
handoff-go = Passa tutto
handoff-done = Passato da { $name } a { $heir }: { $what }.
handoff-none = { $name } non ha niente di aperto.
handoff-yours = { $by } ti ha passato il lavoro di { $name }: { $what }.
handoff-gone = { $by } ha passato il tuo lavoro aperto a { $heir }.
handoff-instead = A { $name }
handoff-deals = { $count ->
    [one] una trattativa aperta ({ $sum })
   *[other] { $count } trattative aperte ({ $sum })
}
handoff-deals-bare = { $count ->
    [one] una trattativa aperta
   *[other] { $count } trattative aperte
}
handoff-tasks = { $count ->
    [one] un'attività
   *[other] { $count } attività
}
handoff-customers = { $count ->
    [one] un cliente
   *[other] { $count } clienti
}
handoff-nothing = niente
handoff-private = { $count ->
    [one] Un'attività personale resta privata e non passa a nessuno.
   *[other] { $count } attività personali restano private e non passano a nessuno.
}
handoff-back = Il tuo lavoro aperto è di nuovo con te.
handoff-not-yours = Il lavoro di { $name } non è più con te: il passaggio è stato annullato.
handoff-changed = Qualcosa è cambiato da quando te l'ho chiesto. Ora le cose stanno così.
