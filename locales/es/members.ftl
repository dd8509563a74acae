members-help = Quién está: dar acceso, cambiar roles, cerrar un acceso
members-example = por ejemplo: members Kim
members-forms =
    members
    members Kim
    members Kim responsable
    members desactivar a Kim
members-form = Miembros
members-title = Miembros
members-choose = Ver a alguien
members-let-in = Dar acceso a { $name }
members-line = { $role } · { $where }
members-line-quiet = { $role } · { $where } · { $count } días sin pasar por aquí
members-line-not = { $role } · { $state }
members-no-account = aún sin cuenta
members-role = Rol
members-state = Acceso
members-team = Equipo
members-accounts = Cuentas
members-account = { $platform }: { $name }
members-last = Última vez aquí
members-quiet = Lleva { $count } días sin pasar por aquí. Si nadie necesita ya este acceso, ciérralo.
members-is-asked = espera tu sí
members-is-active = abierto
members-is-deactivated = cerrado
members-new-role = Cambiar el rol
members-deactivate = Cerrar el acceso
members-activate = Abrir el acceso
members-all = Todos los miembros
members-role-changed = El rol de { $name } es ahora: { $role }.
members-role-back = Volver al anterior
members-your-role = { $by } te ha dado un nuevo rol: { $role }.
members-closed-nothing = { $name } ya no tiene acceso. No quedaba nada abierto.
members-closed = { $name } ya no tiene acceso. { $heir } se ocupa ahora del trabajo abierto, con sus recordatorios: { $work }.
members-open = { $name } tiene acceso.
members-open-with-work = { $name } tiene acceso y ha recuperado sus negocios y seguimientos.
members-unlinked-you = Alguien de administración ha desvinculado tu cuenta de { $platform }.
members-team-unled = { $team } se queda sin responsable.
members-no-admin = { $name } ya no está, y no queda nadie que administre. Hasta que haya alguien, nadie puede dejar entrar a gente ni cambiar la configuración.
members-no-admin-slack = Quien sea propietario o administre el espacio de Slack la asume al escribirme una línea.
members-no-admin-host = Quien me aloja puede elegir a alguien con: crm members role
members-still-has = { $name } todavía tiene { $work }.
members-hand-over = Traspasarlo
members-invited = Con invitación, aún sin entrar: { $name } ({ $role }), hasta { $until }
members-withdraw = Retirar: { $name }
