show-help = Показать запись и её историю
show-example = например: show Acme
show-form = Показать запись
