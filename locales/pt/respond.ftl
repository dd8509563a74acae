respond-form = Adicionar nota
