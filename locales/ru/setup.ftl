setup-help = Настроить меня шаг за шагом
setup-example = например: setup currency RUB
setup-forms =
    setup
    setup пояс Москва
    setup валюта RUB
    setup воронка
    setup добавить этап Договор после Предложение 10 дней
    setup канал
    setup пригласить
    setup пример
setup-form = Этап
setup-title = Настройка
setup-how = { $count ->
    [0] Всё настроено. Любой шаг можно изменить в любое время.
    [one] Остался { $count } шаг. Любой можно пропустить и изменить в любое время.
    [few] Осталось { $count } шага. Любой можно пропустить и изменить в любое время.
   *[many] Осталось { $count } шагов. Любой можно пропустить и изменить в любое время.
}
setup-at = Шаг { $number } из { $count }: { $step }
setup-step-zone = Часовой пояс
setup-step-currency = Валюта
setup-step-pipeline = Воронка
setup-step-channel = Канал
setup-step-invite = Коллеги
setup-step-sample = Примеры данных
setup-next = Дальше
setup-overview = Все шаги
setup-open = ещё открыто
setup-seen = готово
setup-zone = Дни и время — по поясу { $now }, если у человека нет своего. Другой? Выберите или напишите: setup zone Москва
setup-zone-set = Часовой пояс: { $zone }.
setup-currency = Суммы без валюты — в { $now }. Другая? Выберите или напишите: setup currency RUB
setup-currency-set = Теперь суммы без валюты — в { $currency }.
setup-pipeline = Сделки проходят эти этапы. Если столько дней ничего не происходит и следующий шаг не запланирован, я напомню.
setup-days = { $count ->
    [0] не застревает
    [one] застревает через { $count } день
    [few] застревает через { $count } дня
   *[many] застревает через { $count } дней
}
setup-days-set = { $count ->
    [0] { $stage }: здесь сделка не застревает.
    [one] { $stage }: сделка застревает через { $count } день.
    [few] { $stage }: сделка застревает через { $count } дня.
   *[many] { $stage }: сделка застревает через { $count } дней.
}
setup-channel = Канал команды узнаёт о победах, застрявших сделках и новых лидах; что и как часто — решаете вы.
setup-has-place = канал есть
setup-no-place = канала пока нет
setup-invite = В Slack коллеги просто пишут мне, а вы их впускаете. Для Telegram дайте каждому свой код.
setup-invite-button = Пригласить коллегу
setup-sample = Хотите сначала осмотреться? Я добавлю трёх клиентов с пометкой «пример». Они никогда не звонят, а убрать их можно одним нажатием.
setup-sample-there = Примеры добавлены. Одно нажатие их уберёт; всё, что сделали вы, останется.
setup-sample-in = добавлены
setup-sample-out = не добавлены
setup-put-in = Добавить
setup-take-out = Убрать
setup-sample-done = Добавлено сделок-примеров вместе с клиентами: { $count }.
setup-sample-gone = Примеры убраны.
setup-sample-none = Примеров нет, убирать нечего.
setup-finished = Всё готово. Расскажите о последнем звонке, как коллеге: «Звонил в Acme, хотят КП к пятнице, напомни завтра в 15:00»
setup-again = Чтобы что-то изменить, напишите «setup».
setup-help-button = Что ещё?
ask-setup-days = Через сколько дней сделка там застревает? (0 — никогда)
error-unknown-currency = Я не знаю валюты «{ $text }». Нужен код из трёх букв, например RUB.
error-unclear-days = «{ $text }» — не число дней. Нужно число от 0 до 365.
error-zone-not-found = Я не знаю часового пояса «{ $text }». Напишите город, например: setup zone Москва
setup-begin = Настроить меня
setup-begin-how = Вы администратор: пять минут, и я буду знать ваш часовой пояс, валюту, воронку и каналы.
setup-zone-take = Взять { $zone }
setup-zone-keep = Оставить { $zone }
error-no-such-step = «{ $text }» здесь не настраивается.
