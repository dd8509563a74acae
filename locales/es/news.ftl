news-help = Qué hay de nuevo en mí
news-example = por ejemplo: news
news-form = Novedades
news-deals = Qué ha cambiado en los negocios
