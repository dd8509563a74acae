patience-ask = ¿Por qué no está estancado { $name }?
patience-why = Porque
patience-reason-waiting = esperamos su respuesta
patience-reason-budget = su presupuesto llega más adelante
patience-reason-legal = lo tiene su equipo legal o de compras
patience-reason-away = no están disponibles
patience-reason-slow = los negocios así tardan más
patience-done = Entendido: { $reason }. Te hablaré de { $name } tras { $days } días de silencio.
patience-until = Entendido: { $reason }. Hasta el { $day } dejo { $names } en paz.
patience-was = Antes el plazo era de { $days ->
    [one] un día
   *[other] { $days } días
}. El nuevo vale mientras el negocio siga en { $stage }.
