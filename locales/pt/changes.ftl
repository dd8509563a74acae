changes-help = Mostrar o que mudou nos negócios desde sexta ou outro dia
changes-example = por exemplo: changes desde segunda
changes-forms =
    changes
    changes desde segunda
changes-form = O que mudou
changes-title = O que mudou desde { $day } · { $whose }
changes-none = Nada mudou.
changes-won = 🏆 Ganhos ({ $count })
changes-lost = Perdidos ({ $count })
changes-new = Novos ({ $count })
changes-moved = Mudaram de etapa ({ $count })
changes-slipped = Fechamento adiado ({ $count })
changes-sooner = Fechamento antecipado ({ $count })
changes-amount = Valor alterado ({ $count })
changes-owner = Passados adiante ({ $count })
changes-idle = { $count ->
    [1] Um negócio aberto em que ninguém mexeu:
   *[other] { $count } negócios abertos em que ninguém mexeu:
}
changes-line = { $deal } · { $what }
changes-step = { $deal } · { $before } → { $after }
changes-since-friday = Desde sexta-feira
error-day-to-come = { $day } ainda está por vir, então nada mudou desde então. Que tal um dia que já passou?
