lost-help = Отметить сделку проигранной и указать причину
lost-example = например: lost внедрение Acme, слишком дорого
lost-form = Сделка проиграна
lost-done = Проиграна: { $deal }
lost-because = Проиграна: { $deal } ({ $reason })
lost-why = Что помешало? Одно нажатие поможет следующей сделке.
lost-other = Другое
lost-already = { $deal }: уже отмечена как проигранная, { $on }.
