unlink-help = Отвязать один из ваших аккаунтов
unlink-example = например: unlink
unlink-form = Отвязать
unlink-done = { $name } в { $platform } больше не связан с вами.
unlink-done-there = Этот аккаунт отвязан в { $platform }. Чтобы вернуть, свяжите его там снова.
unlink-done-elsewhere = Ваш аккаунт в { $platform } отвязан. Если это были не вы, сообщите администратору.
