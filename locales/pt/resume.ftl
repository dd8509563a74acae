resume-help = Voltar a receber avisos sobre um negócio ou um cliente
resume-example = por exemplo: resume os avisos da Acme
resume-form = Avisar de novo
resume-done = Volto a avisar quando ficar parado: { $names }.
