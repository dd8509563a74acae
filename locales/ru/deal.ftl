deal-help = Добавить сделку, изменить её сумму или дату закрытия
deal-example = например: deal внедрение Acme 12к закрытие в июне
deal-form = Новая сделка
deal-created = Новая сделка: { $name }
deal-updated = Обновлено: { $name }
deal-exists = Открытая сделка { $name } уже есть. Это она?
deal-same = Та же сделка
deal-another = Другая
