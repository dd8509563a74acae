news-help = 我有哪些新功能
news-example = 例如：news
news-form = 新功能
news-deals = 商机有哪些变化
