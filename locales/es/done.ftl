done-help = Marcar un seguimiento como hecho
done-example = por ejemplo: done enviar la oferta
done-form = ¿Qué está hecho?
done-repeats = ✓ Hecho: { $title }. Próxima vez: { $due }
done-told = ✓ { $name } lo ha hecho por ti: { $title }
