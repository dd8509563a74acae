lost-help = Markiert einen Deal als verloren, mit dem Grund
lost-example = z. B.: lost Acme Rollout, zu teuer
lost-form = Ein Deal ist verloren
lost-done = Verloren: { $deal }
lost-because = Verloren: { $deal } ({ $reason })
lost-why = Woran lag es? Einmal tippen hilft dem nächsten Deal.
lost-other = Etwas anderes
lost-already = { $deal } ist schon verloren, seit { $on }.
