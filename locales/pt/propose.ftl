propose-meant = Acho que você quer dizer:
propose-yes = Pode fazer
propose-no = Não
propose-left = Tudo bem, não fiz nada.
