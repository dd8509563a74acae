attach-done = Agora está com { $name }.
attach-form = Um registro existente
attach-which = Qual registro é “{ $name }”?
