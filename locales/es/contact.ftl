contact-help = Añadir una persona o cambiar sus datos
contact-example = por ejemplo: contact Sofía Lind, compras en Nordlicht, sofia@nordlicht.example
contact-form = Nuevo contacto
contact-created = Nuevo contacto: { $name }
contact-updated = Actualizado: { $name }
contact-exists = { $name } ya está aquí. ¿Es la misma persona?
contact-same = La misma persona
contact-another = Otra persona
