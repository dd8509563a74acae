news-help = Что во мне нового
news-example = например: news
news-form = Новости
news-deals = Что изменилось в сделках
