claim-button = Eu assumo
claim-done = { $name } assumiu { $what }.
claim-taken = { $name } assumiu { $what }. Não resta nada para você fazer ali.
claim-yours = { $what } está com você agora.
error-of-another-team = Quem pode assumir { $what } é a equipe { $team }.
error-taken-up = { $name } foi mais rápido e já cuida disto: { $what }.
error-yours-already = { $what } já está com você.
