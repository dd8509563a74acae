propose-meant = Credo che tu intenda:
propose-yes = Procedi
propose-no = No
propose-left = Va bene, non ho fatto niente.
