receive-exists = { $name } est déjà là. Cette carte est-elle celle de la même personne ?
receive-ways = « La même personne » ajoute ce qui manque. « Fusionner » donne la priorité à la carte.
receive-same = La même personne
receive-new = Quelqu'un de nouveau
receive-merge = Fusionner
receive-nothing = { $name } a déjà tout cela.
receive-phone-unread = Je n'ai pas pu lire le numéro { $phone } sur la carte de { $name }, je l'ai donc laissé de côté.
