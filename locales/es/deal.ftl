deal-help = Añadir un negocio, o cambiar su importe o fecha de cierre
deal-example = por ejemplo: deal Acme rollout 12k cierre en junio
deal-form = Nuevo negocio
deal-created = Nuevo negocio: { $name }
deal-updated = Actualizado: { $name }
deal-exists = Ya hay un negocio abierto { $name }. ¿Es el mismo?
deal-same = El mismo negocio
deal-another = Otro distinto
