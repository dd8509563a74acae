setup-help = Set me up, step by step
setup-example = such as: setup currency EUR
setup-forms =
    setup
    setup zone Berlin
    setup currency EUR
    setup pipeline
    setup stage add Contract after Proposal 10 days
    setup channel
    setup invite
    setup sample
setup-form = Stage
setup-title = Setting me up
setup-how = { $count ->
    [0] Everything is set. Each step can be changed at any time.
    [one] One step is left. Each can be skipped, and changed at any time.
   *[other] { $count } steps are left. Each can be skipped, and changed at any time.
}
setup-at = Step { $number } of { $count }: { $step }
setup-step-zone = Time zone
setup-step-currency = Currency
setup-step-pipeline = Pipeline
setup-step-channel = Channel
setup-step-invite = Colleagues
setup-step-sample = Sample data
setup-next = Next
setup-overview = All steps
setup-open = still open
setup-seen = done
setup-zone = Days and times follow { $now }, unless somebody has a zone of their own. Another one? Choose it, or type: setup zone Lisbon
setup-zone-set = The time zone is { $zone }.
setup-currency = Amounts without a currency are { $now }. Another one? Choose it, or type: setup currency NOK
setup-currency-set = Amounts without a currency are { $currency } from now on.
setup-pipeline = Deals go through these stages. Where nothing happens for so many days and no next step is planned, I speak up.
setup-days = { $count ->
    [0] never stalls
    [one] stalls after one day
   *[other] stalls after { $count } days
}
setup-days-set = { $count ->
    [0] { $stage }: a deal never stalls there.
    [one] { $stage }: a deal stalls after one day.
   *[other] { $stage }: a deal stalls after { $count } days.
}
setup-channel = A team's channel hears of wins, stalled deals and new leads; you choose what and how often.
setup-has-place = has a channel
setup-no-place = has no channel yet
setup-invite = On Slack, colleagues just write to me, and you let them in. For Telegram, give them a code of their own.
setup-invite-button = Invite somebody
setup-sample = Would you like to look around first? I can put in three customers, clearly named as samples. They never ring, and one press takes them out again.
setup-sample-there = The sample data is in. One press takes it out; what you made yourselves stays.
setup-sample-in = in
setup-sample-out = not in
setup-put-in = Put it in
setup-take-out = Take it out
setup-sample-done = { $count } sample deals are in, with their customers.
setup-sample-gone = The sample data is out again.
setup-sample-none = There is no sample data to take out.
setup-finished = All set. Tell me about your last call, as you'd tell a colleague: “Called Acme, they want a quote by Friday, follow up tomorrow at 3pm”
setup-again = Type “setup” at any time to change something.
setup-help-button = What else?
ask-setup-days = After how many days does a deal stall there? (0 for never)
error-unknown-currency = I don't know the currency “{ $text }”. A code of three letters, please, such as EUR.
error-unclear-days = “{ $text }” is no number of days. A number from 0 to 365, please.
error-zone-not-found = I don't know the time zone “{ $text }”. A city, please, such as: setup zone Lisbon
setup-begin = Set me up
setup-begin-how = You are an administrator: five minutes, and I know your time zone, currency, pipeline and channels.
setup-zone-take = Use { $zone }
setup-zone-keep = Keep { $zone }
error-no-such-step = I can't set “{ $text }” here.
