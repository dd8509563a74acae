why-help = Say why a reminder or a nudge came
why-form = Why did this come?
why-example = such as: why
why-nothing = I haven't reminded you of anything here. What else I write answers you, or tells you what a colleague did that concerns you.
why-absence = It comes to you because somebody's absence concerns you: you are away, or you cover.
why-at = Decided { $at }.
why-stall = { $name } is in { $stage }, which allows { $allowed ->
    [one] one quiet day
   *[other] { $allowed } quiet days
}. It has been quiet for { $days ->
    [one] one day
   *[other] { $days } days
}: nothing was logged, it didn't move, and no follow-up is ahead.
why-stall-own = { $name } is in { $stage }. This deal is allowed { $allowed ->
    [one] one quiet day
   *[other] { $allowed } quiet days
} of its own ({ $reason }). It has been quiet for { $days ->
    [one] one day
   *[other] { $days } days
}.
why-stall-since = Last sign: { $at }.
why-step-owner = It comes to you because you own the deal. Once per stall.
why-step-heir = It comes to you because its owner can't be reached here.
why-step-team = It came to the team's channel because nothing had happened two days after its owner heard.
why-step-manager = It comes to the manager because nothing had happened four days after its owner heard.
why-stalls-many = { $count ->
    [one] One deal is
   *[other] { $count } deals are
} stalled at once, so they come as one message. The one that has been quiet longest:
why-reminder = You asked for this reminder: { $title }.
why-reminder-of = { $name } asked for this reminder: { $title }.
why-reminder-due = It was due { $at }.
why-reminder-late = It came late, because I was away.
why-reminder-waited = It came late, because it waited for the end of an absence.
why-reminder-repeats = It repeats.
why-agenda = Your day starts at { $at }, and then you get your agenda if there is something on it.
why-agenda-figures = Today: { $today }. Overdue: { $late }. Quiet deals: { $quiet }. Open questions: { $open }.
why-off-deal = Not about this deal
why-off-here = Not in this channel
why-off-task = Not needed
why-off-reminders = No more reminders
why-off-stalls = No more nudges
why-off-agenda = No more agendas
why-own-changes = It is your deal, and a colleague changed it.
why-own-wins = You chose to hear of your team's wins at once.
why-own-leads = You chose to hear of your team's new leads at once.
why-off-wins = No more wins
why-off-leads = No more new leads
why-off-changes = No more changes
why-off-reports = No more reports
why-joining = You are an administrator, and somebody who is no member wrote to me.
why-problems = You are an administrator, and messages of mine stayed undelivered.
why-off-joining = No more requests
why-off-problems = No more delivery reports
