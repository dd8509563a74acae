find-help = Найти людей, компании и сделки
find-example = например: find Acme
find-form = Найти
find-choose = Выберите
find-company = 🏢 { $name }
find-contact = 👤 { $name }
find-deal = 💼 { $name }
find-create = Добавить как контакт
find-found = { $count ->
    [one] { $count } совпадение: «{ $query }»
    [few] { $count } совпадения: «{ $query }»
   *[many] { $count } совпадений: «{ $query }»
}
find-none = Ничего похожего на «{ $query }» нет.
find-near = Записи «{ $query }» нет. Похоже на это:
