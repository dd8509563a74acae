propose-meant = Je pense que vous voulez dire :
propose-yes = C'est ça
propose-no = Non
propose-left = Très bien, je n'ai rien fait.
