common-undelivered-title = Des messages ne sont pas arrivés
common-undelivered-count = { $count ->
    [one] { $count } message n'a pas pu être remis.
   *[other] { $count } messages n'ont pas pu être remis.
}
common-undelivered-for = Ils étaient destinés à { $names }.
common-undelivered-team = l'équipe { $name } ({ $platform })
common-undelivered-why = En général, le bot a été retiré d'un canal ou quelqu'un l'a bloqué. Réinvitez-le ou écrivez-lui une ligne, et les nouveaux messages arriveront.
