amend-edited = Vous avez modifié votre message. Dois-je mettre à jour ce que j'en ai enregistré ?
amend-deleted = Vous avez supprimé le message d'où vient cet enregistrement. Dois-je l'annuler ?
amend-update = Mettre à jour
amend-take-back = Annuler
amend-keep = Laisser tel quel
amend-kept = Je laisse tel quel.
amend-replaced = Vous avez modifié votre message : l'enregistrement a été refait.
