common-undelivered-title = Часть сообщений не дошла
common-undelivered-count = { $count ->
    [one] Не удалось доставить { $count } сообщение.
    [few] Не удалось доставить { $count } сообщения.
   *[many] Не удалось доставить { $count } сообщений.
}
common-undelivered-for = Кому: { $names }.
common-undelivered-team = команда { $name } ({ $platform })
common-undelivered-why = Обычно бота удалили из канала или кто-то его заблокировал. Пригласите его снова или напишите ему, и новые сообщения будут доходить.
