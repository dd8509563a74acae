news-help = What's new in me
news-example = such as: news
news-form = What's new
news-deals = What changed in deals
