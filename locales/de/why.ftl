why-help = Sagt, warum eine Erinnerung oder ein Hinweis kam
why-form = Warum kam das?
why-example = z. B.: why
why-nothing = Erinnert habe ich Sie hier an nichts. Was ich sonst schreibe, antwortet Ihnen oder sagt Ihnen, was jemand aus dem Team getan hat, das Sie betrifft.
why-absence = Es kommt zu Ihnen, weil eine Abwesenheit Sie betrifft: Ihre eigene oder eine, die Sie vertreten.
why-at = Entschieden { $at }.
why-stall = { $name } ist in der Phase { $stage }. Sie erlaubt { $allowed ->
    [one] einen stillen Tag
   *[other] { $allowed } stille Tage
}. Still ist es seit { $days ->
    [one] einem Tag
   *[other] { $days } Tagen
}: nichts protokolliert, nicht verschoben, keine Wiedervorlage geplant.
why-stall-own = { $name } ist in der Phase { $stage }. Dieser Deal darf { $allowed ->
    [one] einen Tag
   *[other] { $allowed } Tage
} still sein ({ $reason }). Still ist es seit { $days ->
    [one] einem Tag
   *[other] { $days } Tagen
}.
why-stall-since = Letztes Zeichen: { $at }.
why-step-owner = Es kommt zu Ihnen, weil der Deal Ihrer ist. Einmal je Stille.
why-step-heir = Es kommt zu Ihnen, weil die zuständige Person hier nicht erreichbar ist.
why-step-team = Es kam in den Kanal des Teams, weil zwei Tage nach dem Hinweis an die zuständige Person nichts geschah.
why-step-manager = Es kommt zur Leitung, weil vier Tage nach dem Hinweis an die zuständige Person nichts geschah.
why-stalls-many = { $count ->
    [one] Um einen Deal ist es
   *[other] Um { $count } Deals ist es
} auf einmal still, darum kommen sie in einer Nachricht. Am längsten still:
why-reminder = Sie wollten daran erinnert werden: { $title }.
why-reminder-of = { $name } hat diese Erinnerung gesetzt: { $title }.
why-reminder-due = Fällig war sie { $at }.
why-reminder-late = Sie kam verspätet, weil ich weg war.
why-reminder-waited = Sie kam später, weil sie das Ende einer Abwesenheit abgewartet hat.
why-reminder-repeats = Sie wiederholt sich.
why-agenda = Ihr Tag beginnt um { $at }. Dann kommt Ihre Agenda, wenn etwas darauf steht.
why-agenda-figures = Heute: { $today }. Überfällig: { $late }. Stille Deals: { $quiet }. Offene Fragen: { $open }.
why-off-deal = Nicht zu diesem Deal
why-off-here = Nicht in diesem Kanal
why-off-task = Nicht mehr nötig
why-off-reminders = Keine Erinnerungen mehr
why-off-stalls = Keine Hinweise mehr
why-off-agenda = Keine Agenda mehr
why-own-changes = Es ist Ihr Deal, und jemand anderes hat ihn geändert.
why-own-wins = Sie möchten von Gewonnenem Ihres Teams sofort erfahren.
why-own-leads = Sie möchten von neuen Leads Ihres Teams sofort erfahren.
why-off-wins = Nichts Gewonnenes mehr
why-off-leads = Keine neuen Leads mehr
why-off-changes = Keine Änderungen mehr
why-off-reports = Keine Berichte mehr
why-joining = Sie sind in der Verwaltung, und jemand ohne Zugang hat mir geschrieben.
why-problems = Sie sind in der Verwaltung, und Nachrichten von mir sind nicht angekommen.
why-off-joining = Keine Anfragen mehr
why-off-problems = Keine Meldungen darüber mehr
