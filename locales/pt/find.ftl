find-help = Buscar pessoas, empresas e negócios
find-example = por exemplo: find Acme
find-form = Buscar
find-choose = Escolha um
find-company = 🏢 { $name }
find-contact = 👤 { $name }
find-deal = 💼 { $name }
find-create = Adicionar como contato
find-found = { $count ->
    [1] Um resultado para “{ $query }”
   *[other] { $count } resultados para “{ $query }”
}
find-none = Não encontrei nada como “{ $query }”.
find-near = Nada se chama “{ $query }”. Isto é parecido:
