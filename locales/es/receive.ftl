receive-exists = { $name } ya está aquí. ¿Es la misma persona que en esta tarjeta?
receive-ways = «La misma persona» añade lo que falta. «Fusionar» da prioridad a los datos de la tarjeta.
receive-same = La misma persona
receive-new = Otra persona
receive-merge = Fusionar
receive-nothing = { $name } ya tiene todo eso.
receive-phone-unread = No he podido leer el número { $phone } de la tarjeta de { $name }, así que lo he dejado fuera.
