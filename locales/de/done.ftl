done-help = Hakt eine Wiedervorlage ab
done-example = z. B.: done Angebot schicken
done-form = Was ist erledigt?
done-repeats = ✓ Erledigt: { $title }. Nächstes Mal: { $due }
done-told = ✓ { $name } hat es für Sie erledigt: { $title }
