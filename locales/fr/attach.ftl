attach-done = C'est maintenant rattaché à { $name }.
attach-form = Une fiche existante
attach-which = Quelle fiche est « { $name } » ?
