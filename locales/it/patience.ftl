patience-ask = Perché { $name } non è ferma?
patience-why = Perché
patience-reason-waiting = aspettiamo la loro risposta
patience-reason-budget = il loro budget arriva più avanti
patience-reason-legal = è all'ufficio legale o acquisti
patience-reason-away = sono assenti
patience-reason-slow = trattative così durano di più
patience-done = Capito: { $reason }. Parlerò di { $name } dopo { $days } giorni di silenzio.
patience-until = Capito: { $reason }. Fino a { $day } lascio in pace { $names }.
patience-was = Finora era { $days ->
    [one] un giorno
   *[other] { $days } giorni
}. Vale finché la trattativa resta in { $stage }.
