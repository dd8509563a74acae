cancel-help = Снять открытый вопрос или задачу
cancel-example = например: cancel отправить предложение
cancel-form = Снять задачу
cancel-question = Хорошо, вопрос снят.
