approve-done = { $name } entrou.
approve-declined = A entrada de { $name } foi recusada.
approve-settled = Alguém já decidiu sobre { $name }.
