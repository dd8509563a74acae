greet-hello = Olá, { $name }, você já está dentro. É só escrever: “Liguei pra Acme, querem uma proposta, ligar amanhã às 15h”
greet-help = O que posso dizer?
greet-in-already = Você já está dentro, { $name }, então não precisa de código.
