news-help = Che cosa c'è di nuovo in me
news-example = per esempio: news
news-form = Novità
news-deals = Che cosa è cambiato nelle trattative
