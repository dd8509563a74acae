note-help = Conserva una nota, una foto o un vocale su una scheda
note-example = per esempio: note Acme: preferisce le fatture per posta
note-form = Aggiungi una nota
note-kept = { $count ->
    [one] Ho conservato il file insieme.
   *[other] Ho conservato i { $count } file insieme.
}
note-voice = Ho conservato il tuo vocale insieme. Non so ancora ascoltarlo, quindi una riga scritta aiuta il tuo team.
note-keep-long = Conserva come nota
note-holding = Ho qui questo: { $files }
note-holding-words = Ho qui questo messaggio: “{ $words }”
note-holding-messages = Ho qui questi { $count } messaggi:
note-unheard = Non posso ancora ascoltare i messaggi vocali.
