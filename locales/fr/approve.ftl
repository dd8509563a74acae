approve-done = { $name } a maintenant accès.
approve-declined = La demande de { $name } a été refusée.
approve-settled = Quelqu'un a déjà décidé pour { $name }.
