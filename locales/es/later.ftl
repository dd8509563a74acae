later-not-yet = Te entiendo, pero eso aún no puedo hacerlo aquí: { $what }.
later-remind = Mejor recuérdamelo
