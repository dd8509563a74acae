claim-button = I'll take it
claim-done = { $name } has taken on { $what }.
claim-taken = { $name } has taken on { $what }. Nothing is left for you to do there.
claim-faster = { $name } was faster and looks after { $what } already.
claim-yours-already = { $what } is yours already.
