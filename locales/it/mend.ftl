mend-which = Che cosa dovrebbe essere? { $slot }:
mend-other = Altro …
mend-form = Correggi
mend-done = Corretto. { $slot }: { $value }
