news-help = Ce que j'ai de nouveau
news-example = par exemple : news
news-form = Nouveautés
news-deals = Ce qui a changé dans les affaires
