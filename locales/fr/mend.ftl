mend-which = Qu'est-ce que cela devrait être ? { $slot } :
mend-other = Autre chose…
mend-form = Corriger
mend-done = C'est corrigé. { $slot } : { $value }
