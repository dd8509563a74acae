assign-help = Übergibt einen Deal, einen Kunden oder eine Wiedervorlage
assign-example = z. B.: assign den Acme Deal an Ben
assign-form = Etwas übergeben
assign-done = { $count ->
    [0] { $what } ist jetzt bei { $name }.
    [one] { $what } ist jetzt bei { $name }, mit einer offenen Wiedervorlage.
   *[other] { $what } ist jetzt bei { $name }, mit { $count } offenen Wiedervorlagen.
}
assign-already = { $what } ist schon bei { $name }.
assign-yours = { $by } hat Ihnen { $what } übergeben.
assign-gone = { $by } hat { $what } an { $name } übergeben.
assign-back = { $what } ist wieder bei { $name }.
assign-deals-stay = Übergeben ist nur der Kunde; offene Deals bleiben, wo sie sind.
assign-too = Auch { $deal }
assign-with-words = Mit Ihren Worten: { $words }
assign-when = Soll { $what } jetzt schon an { $name } gehen?
assign-now = Ja, jetzt
assign-remind = Erinnerung am { $day }
assign-cover = Bin bis { $day } weg, { $name } vertritt mich
