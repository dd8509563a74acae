cancel-help = Снять открытый вопрос или задачу
cancel-example = например: cancel отправить предложение
cancel-form = Снять задачу
cancel-question = Хорошо, вопрос снят.
cancel-stays = Хорошо, оставляю как есть.
