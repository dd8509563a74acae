mend-which = Was soll es sein? { $slot }:
mend-other = Etwas anderes …
mend-form = Korrigieren
mend-done = Korrigiert. { $slot }: { $value }
