common-terminal-welcome = Расскажите, что произошло, например: «Звонил в Acme, хотят КП, напомни во вторник в 15:00». /help покажет остальное, /quit — выход.
common-terminal-deleted = (Сообщение удалено.)
common-terminal-no-button = Кнопки { $number } здесь нет.
common-terminal-paused = Отправка здесь приостановлена, ответов вы не увидите. `crm resume` снова её включит; всё, что вы напишете, сохранится.
