handoff-help = Übergibt alles Offene eines Mitglieds an ein anderes
handoff-example = z. B.: handoff Ben an Kim
handoff-form = Alles übergeben
handoff-ask = Soll ich die offene Arbeit von { $name } an { $heir } übergeben? Es geht um: { $what }.
handoff-go = Übergeben
handoff-done = Von { $name } an { $heir } übergeben: { $what }.
handoff-none = { $name } hat nichts Offenes.
handoff-yours = { $by } hat Ihnen die Arbeit von { $name } übergeben: { $what }.
handoff-gone = { $by } hat Ihre offene Arbeit an { $heir } übergeben.
handoff-instead = An { $name }
handoff-deals = { $count ->
    [one] ein offener Deal ({ $sum })
   *[other] { $count } offene Deals ({ $sum })
}
handoff-deals-bare = { $count ->
    [one] ein offener Deal
   *[other] { $count } offene Deals
}
handoff-tasks = { $count ->
    [one] eine Wiedervorlage
   *[other] { $count } Wiedervorlagen
}
handoff-customers = { $count ->
    [one] ein Kunde
   *[other] { $count } Kunden
}
handoff-nothing = nichts
handoff-private = { $count ->
    [one] Eine persönliche Wiedervorlage bleibt privat und geht an niemanden.
   *[other] { $count } persönliche Wiedervorlagen bleiben privat und gehen an niemanden.
}
handoff-back = Ihre offene Arbeit ist wieder bei Ihnen.
handoff-not-yours = Die Arbeit von { $name } ist nicht mehr bei Ihnen: Die Übergabe wurde zurückgenommen.
handoff-changed = Seit meiner Frage hat sich etwas geändert. So steht es jetzt.
