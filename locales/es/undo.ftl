undo-help = Deshacer lo último que hiciste
undo-example = por ejemplo: undo
undo-form = Deshacer
undo-already = Eso ya está deshecho.
undo-done = Deshecho: { $what }
undo-entity-activity = el registro
undo-entity-attachment = el archivo
undo-entity-company = la empresa
undo-entity-contact = el contacto
undo-entity-deal = el negocio
undo-entity-stage = la etapa
undo-entity-task = el seguimiento
undo-entity-absence = la ausencia
undo-entity-member = los datos de alguien
undo-entity-team = el equipo
undo-entity-lesson = lo aprendido
undo-title-assign = { $what } → { $name }
undo-title-move = { $deal } → { $stage }
undo-title-pause = sin avisos sobre { $names }
undo-title-resume = de nuevo avisos sobre { $names }
undo-title-patience = { $days ->
    [one] un día sin movimiento para { $name }
   *[other] { $days } días sin movimiento para { $name }
}
undo-title-away = la ausencia hasta el { $back }
undo-title-back = el fin de la ausencia
undo-title-reopen = reabrir { $deal }
undo-nod = Hecho: queda deshecho.
undo-cannot = Eso ya no se puede deshacer: { $what }
undo-before = Antes de eso: { $what }. Di «deshacer» otra vez y lo deshago.
undo-that = Deshacer eso
undo-stays = Se conserva, porque entretanto se ha añadido algo más: { $names }
undo-title-forgotten = Olvidado: «{ $said }»
undo-title-forgotten-all = Olvidado ({ $count })
