company-help = Добавить компанию или изменить её данные
company-example = например: company Acme Ltd
company-form = Новая компания
company-created = Новая компания: { $name }
company-updated = Обновлено: { $name }
company-exists = { $name } уже есть. Это та же компания?
company-same = Та же компания
