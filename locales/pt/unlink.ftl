unlink-help = Desvincular uma das suas contas
unlink-example = por exemplo: unlink
unlink-form = Desvincular
unlink-done = { $name } no { $platform } não é mais você aqui.
unlink-done-there = Esta conta foi desvinculada no { $platform }. Para voltar, vincule-a de novo por lá.
unlink-done-elsewhere = A sua conta no { $platform } foi desvinculada. Se não foi você, avise quem administra a equipe.
