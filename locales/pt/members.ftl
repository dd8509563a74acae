members-help = Quem faz parte: deixar entrar, mudar papéis, fechar um acesso
members-example = por exemplo: members Kim
members-forms =
    members
    members Kim
    members Kim gerente
    members desativar Kim
members-form = Membros
members-title = Membros
members-choose = Mostrar um deles
members-let-in = Deixar { $name } entrar
members-line = { $role } · { $where }
members-line-quiet = { $role } · { $where } · não aparece há { $count } dias
members-line-not = { $role } · { $state }
members-no-account = ainda sem conta
members-role = Papel
members-state = Acesso
members-team = Equipe
members-accounts = Contas
members-account = { $platform }: { $name }
members-last = Última vez aqui
members-quiet = Não aparece há { $count } dias. Se ninguém precisa mais deste acesso, feche-o.
members-is-asked = espera o seu sim
members-is-active = aberto
members-is-deactivated = fechado
members-new-role = Mudar o papel
members-deactivate = Fechar o acesso
members-activate = Abrir o acesso
members-all = Todos os membros
members-role-changed = Papel de { $name } agora: { $role }.
members-role-back = Voltar atrás
members-your-role = { $by } mudou o seu papel para { $role }.
members-open = { $name } tem acesso.
members-open-with-work = { $name } tem acesso, e os negócios e follow-ups voltaram.
members-unlinked-you = Quem administra a equipe desvinculou a sua conta no { $platform }.
members-closed-nothing = { $name } não tem mais acesso. Não havia nada em aberto.
members-closed = { $name } não tem mais acesso. Agora { $heir } cuida do que está em aberto, com os lembretes: { $work }.
members-team-unled = { $team } fica sem responsável.
members-no-admin = { $name } saiu, e não resta ninguém na administração. Até haver alguém, ninguém pode deixar pessoas entrarem nem mudar a configuração.
members-no-admin-slack = Quem é dono ou administra o espaço do Slack assume ao me escrever uma linha.
members-no-admin-host = Quem me hospeda pode escolher alguém com: crm members role
members-still-has = { $name } ainda tem { $work }.
members-hand-over = Passar adiante
members-invited = Convite em aberto: { $name } ({ $role }), até { $until }
members-withdraw = Retirar: { $name }
