done-help = Отметить задачу выполненной
done-example = например: done отправить предложение
done-form = Какая задача выполнена?
done-repeats = ✓ Готово: { $title }. Следующий раз: { $due }
done-told = ✓ Выполнено за вас ({ $name }): { $title }
