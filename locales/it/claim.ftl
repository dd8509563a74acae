claim-button = Ci penso io
claim-done = { $name } si occupa di { $what }.
claim-taken = { $name } si occupa di { $what }. Per te non resta niente da fare.
error-taken-up = { $name } è stato più veloce e si occupa già di { $what }.
error-yours-already = { $what } è già tuo.
