mend-which = What should it be? { $slot }:
mend-other = Something else …
mend-form = Correct it
mend-done = Corrected. { $slot }: { $value }
