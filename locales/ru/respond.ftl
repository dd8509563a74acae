respond-form = Добавить заметку
