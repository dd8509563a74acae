later-not-yet = Я вас понял, но этого здесь пока не умею: { $what }.
later-remind = Лучше напомнить
