attach-done = Ahora está en la ficha de { $name }.
attach-form = Una ficha existente
attach-which = ¿Qué ficha es «{ $name }»?
