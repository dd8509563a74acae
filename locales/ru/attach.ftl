attach-done = Теперь это в записи { $name }.
attach-form = Существующая запись
attach-which = Какая запись — «{ $name }»?
