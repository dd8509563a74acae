assign-help = Passar um negócio, um cliente ou um follow-up a um colega
assign-example = por exemplo: assign o negócio da Acme para o Ben
assign-form = Passar adiante
assign-done = { $count ->
    [0] Agora { $what } está com { $name }.
    [1] Agora { $what } está com { $name }, com um follow-up em aberto.
   *[other] Agora { $what } está com { $name }, com { $count } follow-ups em aberto.
}
assign-already = { $what } já está com { $name }.
assign-yours = { $by } passou para você: { $what }.
assign-gone = { $by } passou { $what } para { $name }.
assign-back = { $what } está de novo com { $name }.
assign-deals-stay = É o cliente; os negócios abertos ficam com quem estavam.
assign-too = Também { $deal }
assign-with-words = Com as suas palavras: { $words }
assign-when = { $what } passa para { $name } já agora?
assign-now = Sim, agora
assign-remind = Lembrar-me em { $day }
assign-cover = Estou fora até { $day }, { $name } me substitui
