withdraw-done = Convite retirado: { $name }. O código dele não deixa mais ninguém entrar.
withdraw-used = { $name } já usou este convite. Em “Membros” você pode fechar o acesso.
