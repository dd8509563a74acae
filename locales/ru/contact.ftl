contact-help = Добавить человека или изменить его данные
contact-example = например: contact София Линд, закупки в Nordlicht, sofia@nordlicht.example
contact-form = Новый контакт
contact-created = Новый контакт: { $name }
contact-updated = Обновлено: { $name }
contact-exists = { $name } уже есть. Это тот же человек?
contact-same = Тот же человек
contact-another = Другой человек
