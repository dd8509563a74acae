attach-done = Ora è con { $name }.
attach-form = Una scheda esistente
attach-which = Quale scheda è “{ $name }”?
