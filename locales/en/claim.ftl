claim-button = I'll take it
claim-done = { $name } has taken on { $what }.
claim-taken = { $name } has taken on { $what }. Nothing is left for you to do there.
claim-yours = { $what } is yours now.
error-of-another-team = { $what } is for team { $team } to take on.
error-taken-up = { $name } was faster and looks after { $what } already.
error-yours-already = { $what } is yours already.
