withdraw-done = Invitación retirada: { $name }. Su código ya no da acceso a nadie.
withdraw-used = { $name } ya ha usado esta invitación. En «Miembros» puedes cerrar el acceso.
