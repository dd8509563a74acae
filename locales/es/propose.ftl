propose-meant = Creo que quiere decir:
propose-yes = Hacerlo
propose-no = No
propose-left = De acuerdo, no he hecho nada.
