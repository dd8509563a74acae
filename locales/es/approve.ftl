approve-done = { $name } ya tiene acceso.
approve-declined = Se ha rechazado a { $name }.
approve-settled = Alguien ya ha decidido sobre { $name }.
