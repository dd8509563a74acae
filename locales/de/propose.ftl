propose-meant = Ich glaube, Sie meinen:
propose-yes = So machen
propose-no = Nein
propose-left = In Ordnung, ich habe nichts getan.
