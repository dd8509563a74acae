withdraw-done = Invito ritirato: { $name }. Il codice non fa più entrare nessuno.
withdraw-used = { $name } ha già usato questo invito. In “Membri” puoi chiudere l'accesso.
