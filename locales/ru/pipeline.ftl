pipeline-help = Показать открытые сделки по этапам: ваши, коллеги или команды
pipeline-example = например: pipeline команда
pipeline-forms =
    pipeline
    pipeline команда
    pipeline Ким
pipeline-form = Воронка
pipeline-title = Воронка · { $whose }
pipeline-empty = Открытых сделок здесь нет.
pipeline-column-stage = Этап
pipeline-column-deals = Сделки
pipeline-column-sum = Сумма
pipeline-column-weighted = С учётом вероятности
pipeline-column-bar = Доля
pipeline-total = { $count ->
    [one] { $count } открытая сделка: { $sum }, с учётом вероятности { $weighted }
    [few] { $count } открытые сделки: { $sum }, с учётом вероятности { $weighted }
   *[many] { $count } открытых сделок: { $sum }, с учётом вероятности { $weighted }
}
pipeline-unpriced = { $count ->
    [one] У { $count } сделки пока нет суммы.
    [few] У { $count } сделок пока нет суммы.
   *[many] У { $count } сделок пока нет суммы.
}
pipeline-currencies = Каждая валюта складывается отдельно; полоски считают сделки.
pipeline-mine = Моя воронка
pipeline-team = Воронка команды
