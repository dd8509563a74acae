mend-which = ¿Qué debería ser? { $slot }:
mend-other = Otra cosa…
mend-form = Corregir
mend-done = Corregido. { $slot }: { $value }
