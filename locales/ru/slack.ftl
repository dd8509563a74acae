common-send-form = Отправить
common-choose = Выберите …
common-more-left-out = Здесь помещается не всё.
common-rows-left-out = { $count ->
    [one] Ещё { $count } строка не показана.
    [few] Ещё { $count } строки не показаны.
   *[many] Ещё { $count } строк не показано.
}
common-options-left-out = { $count ->
    [one] Ещё { $count } вариант не показан.
    [few] Ещё { $count } варианта не показаны.
   *[many] Ещё { $count } вариантов не показано.
}
common-answer-missing = Здесь ещё чего-то не хватает.
common-app = Rapport
common-close = Закрыть
common-one-moment = Минутку …
common-answered-directly = Я ответил вам в личных сообщениях.
common-new-record = + Новая запись: { $name }
common-search = Начните вводить …
common-kind-contact = человек
common-kind-company = компания
common-kind-deal = сделка
common-kind-member = коллега
common-of-kind = { $name } · { $kind }
