done-help = Marquer une relance comme faite
done-example = par exemple : done envoyer l'offre
done-form = Une relance est faite
done-repeats = ✓ Fait : { $title }. Prochaine fois : { $due }
done-told = ✓ { $name } s'en est chargé pour vous : { $title }
