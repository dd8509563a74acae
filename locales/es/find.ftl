find-help = Buscar personas, empresas y negocios
find-example = por ejemplo: find Acme
find-form = Buscar
find-choose = Elige uno
find-company = 🏢 { $name }
find-contact = 👤 { $name }
find-deal = 💼 { $name }
find-create = Añadir como contacto
find-found = { $count ->
    [one] Un resultado para «{ $query }»
   *[other] { $count } resultados para «{ $query }»
}
find-none = No he encontrado nada como «{ $query }».
find-near = Nada se llama «{ $query }». Esto se parece:
