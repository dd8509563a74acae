mend-which = O que deveria ser? { $slot }:
mend-other = Outra coisa…
mend-form = Corrigir
mend-done = Corrigido. { $slot }: { $value }
