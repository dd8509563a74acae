morning-title = ☀️ Ваш день
morning-quiet = Затихли ({ $count })
morning-open = Ещё открыто ({ $count })
morning-question = «{ $text }»: там остался мой вопрос.
morning-suggested = Предложено и пока не выбрано:
morning-title-of = ☀️ Замещение: день коллеги ({ $name })
morning-others = Что сделали коллеги:
