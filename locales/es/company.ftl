company-help = Añadir una empresa o cambiar sus datos
company-example = por ejemplo: company Acme SL
company-form = Nueva empresa
company-created = Nueva empresa: { $name }
company-updated = Actualizado: { $name }
company-exists = { $name } ya está aquí. ¿Es la misma empresa?
company-same = La misma empresa
