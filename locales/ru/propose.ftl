propose-meant = Кажется, вы имеете в виду:
propose-yes = Да, верно
propose-no = Нет
propose-left = Хорошо, я ничего не сделал.
