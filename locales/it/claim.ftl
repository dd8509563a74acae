claim-button = Ci penso io
claim-done = { $name } si occupa di { $what }.
claim-taken = { $name } si occupa di { $what }. Per te non resta niente da fare.
claim-yours = Ora di { $what } ti occupi tu.
error-of-another-team = Di { $what } può occuparsi solo il team { $team }.
error-taken-up = { $name } è stato più veloce e si occupa già di { $what }.
error-yours-already = { $what } è già tuo.
