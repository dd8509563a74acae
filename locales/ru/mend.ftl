mend-which = Как правильно? { $slot }:
mend-other = Другое…
mend-form = Исправить
mend-done = Исправлено. { $slot }: { $value }
