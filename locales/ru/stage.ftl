stage-form = Этап
stage-change = Изменить этап
stage-add = Добавить этап
stage-rename = Переименовать
stage-days = Дни тишины
stage-earlier = Раньше
stage-later = Позже
stage-remove = Убрать
stage-keep = Оставить
stage-back = Все этапы
stage-stalls = Застревает
stage-open-deals = Открытые сделки
stage-moved = { $stage }: этап теперь на другом месте.
stage-added = { $stage }: этап добавлен.
stage-renamed = { $before } теперь называется { $stage }.
stage-gone = { $stage }: этап убран.
stage-removed = { $count ->
    [one] { $stage }: этап убран, его { $count } сделка теперь в { $heir }.
    [few] { $stage }: этап убран, его { $count } сделки теперь в { $heir }.
   *[other] { $stage }: этап убран, его { $count } сделок теперь в { $heir }.
}
stage-where-to = { $count ->
    [one] { $stage }: здесь { $count } открытая сделка. Куда её перенести?
    [few] { $stage }: здесь { $count } открытые сделки. Куда их перенести?
   *[other] { $stage }: здесь { $count } открытых сделок. Куда их перенести?
}
ask-stage-name = Как называется этап?
error-last-stage = { $stage }: это единственный открытый этап, а сделкам нужен хотя бы один.
error-stage-exists = Этап «{ $name }» уже есть.
stage-how = например: setup добавить этап Договор после Предложение 10 дней
error-no-such-stage = Этапа «{ $name }» нет. Какой имеется в виду?
stage-type-it = Или напишите: setup добавить этап Договор после Предложение 10 дней
stage-usual-lead = Лид
stage-usual-qualified = Квалификация
stage-usual-proposal = Предложение
stage-usual-negotiation = Переговоры
stage-usual-won = Выиграно
stage-usual-lost = Проиграно
