news-help = O que há de novo em mim
news-example = por exemplo: news
news-form = Novidades
news-deals = O que mudou nos negócios
