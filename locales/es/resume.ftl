resume-help = Volver a recibir avisos sobre un negocio o un cliente
resume-example = por ejemplo: resume Acme
resume-form = Volver a avisar
resume-done = Volveré a avisarte cuando no haya novedades de { $names }.
