claim-button = Me ocupo yo
claim-done = { $name } se ocupa de { $what }.
claim-taken = { $name } se ocupa de { $what }. Ahí ya no te queda nada que hacer.
claim-yours = Ahora te ocupas tú de { $what }.
error-of-another-team = De { $what } se ocupa el equipo { $team }.
error-taken-up = { $name } se ha adelantado y ya se ocupa de { $what }.
error-yours-already = Ya te ocupas tú de { $what }.
