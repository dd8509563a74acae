card-why = Perché?
card-stall-title = 💤 { $name }: { $days ->
    [one] ferma da un giorno
   *[other] ferma da { $days } giorni
}
card-stall-quiet = In { $stage }: niente da { $at }, e niente in programma.
card-stall-owner = Responsabile: { $name }
card-stall-log = Registra
card-stall-step = Prossimo passo
card-stall-move = Sposta
card-stall-snooze = Più tardi
card-stall-not = Non è ferma perché …
card-stall-lost = Persa
card-stalls-title = 💤 { $count ->
    [one] Una trattativa è ferma
   *[other] { $count } trattative sono ferme
}
card-stalls-how = Nessuna fretta: scegline una o lasciale lì. Arrivano in un solo messaggio, una volta.
card-stalls-line = { $name } · { $stage } · { $days ->
    [one] un giorno
   *[other] { $days } giorni
}
card-stalls-line-of = { $name } · { $stage } · { $owner } · { $days ->
    [one] un giorno
   *[other] { $days } giorni
}
card-stalls-open = Aprine una
card-stall-discreet = Una trattativa è ferma. Chiedimi in privato quale: qui leggono anche persone esterne.
