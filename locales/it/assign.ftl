assign-help = Affida una trattativa, un cliente o un'attività a un collega
assign-example = per esempio: assign la trattativa Acme a Ben
assign-form = Affidare qualcosa
assign-done = { $count ->
    [0] Ora { $what } è di { $name }.
    [one] Ora { $what } è di { $name }, con un'attività aperta.
   *[other] Ora { $what } è di { $name }, con { $count } attività aperte.
}
assign-already = { $what } è già di { $name }.
assign-yours = { $by } ti ha affidato { $what }.
assign-gone = { $by } ha affidato { $what } a { $name }.
assign-back = { $what } è di nuovo di { $name }.
assign-deals-stay = È il cliente; le trattative aperte restano a chi le aveva.
assign-too = Anche { $deal }
assign-with-words = Con le tue parole: { $words }
assign-when = { $what } passa a { $name } già adesso?
assign-now = Sì, adesso
assign-remind = Ricordamelo { $day }
assign-cover = Sono via fino a { $day }, mi sostituisce { $name }
