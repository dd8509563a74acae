company-help = Añadir una empresa o cambiar sus datos
company-example = por ejemplo: company Acme SL
company-form = Nueva empresa
company-created = Nueva empresa: { $name }
company-updated = Actualizado: { $name }
