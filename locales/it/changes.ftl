changes-help = Mostra che cosa è cambiato nelle trattative da venerdì, o da un altro giorno
changes-example = per esempio: changes da lunedì
changes-forms =
    changes
    changes da lunedì
changes-form = Che cosa è cambiato
changes-title = Che cosa è cambiato da { $day } · { $whose }
changes-none = Non è cambiato niente.
changes-won = 🏆 Vinte ({ $count })
changes-lost = Perse ({ $count })
changes-new = Nuove ({ $count })
changes-moved = Spostate ({ $count })
changes-slipped = Chiusura rimandata ({ $count })
changes-sooner = Chiusura anticipata ({ $count })
changes-amount = Importo cambiato ({ $count })
changes-owner = Affidate ad altri ({ $count })
changes-idle = { $count ->
    [one] Una trattativa aperta che nessuno ha toccato:
   *[other] { $count } trattative aperte che nessuno ha toccato:
}
changes-line = { $deal } · { $what }
changes-step = { $deal } · { $before } → { $after }
changes-since-friday = Da venerdì
error-day-to-come = { $day } deve ancora arrivare, quindi da allora non può essere cambiato niente. Proviamo con un giorno già passato?
