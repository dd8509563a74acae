receive-exists = { $name } уже есть. На этой карточке тот же человек?
receive-ways = «Тот же человек» дополнит недостающее. «Объединить» возьмёт данные с карточки.
receive-same = Тот же человек
receive-new = Новый человек
receive-merge = Объединить
receive-nothing = { $name }: всё это уже записано.
receive-phone-unread = Номер { $phone } на карточке ({ $name }) прочитать не удалось, он пропущен.
