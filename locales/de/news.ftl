news-help = Was an mir neu ist
news-example = z. B.: news
news-form = Neuigkeiten
news-deals = Was sich an Deals geändert hat
