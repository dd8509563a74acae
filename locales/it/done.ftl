done-help = Segna un'attività come fatta
done-example = per esempio: done inviare l'offerta
done-form = Quale attività è fatta?
done-repeats = ✓ Fatto: { $title }. Prossima volta: { $due }
done-told = ✓ { $name } l'ha fatto per te: { $title }
