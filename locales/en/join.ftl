join-approve = Let in
join-arrived = { $name } has joined with your invitation (role: { $role }).
join-asked = Hello! { $workspace } is a closed team, so I've asked the administrators to let you in. I'll tell you as soon as they do; then send your message again.
join-decline = Decline
join-invitation-needed = Hello! I work for one sales team only. With an invitation from its administrator, you're in at once.
join-left = { $count ->
    [0] { $name } has left. Nothing was open.
    [one] { $name } has left. One open deal or follow-up is yours now.
   *[other] { $name } has left. { $count } open deals and follow-ups are yours now.
}
join-refused = Hello! I work for one sales team only, so I'm afraid I can't help you here.
join-request = { $name } would like to work with me.
join-try = Try it: tell me about your last call. “Called Acme, they want a quote by Friday, follow up tomorrow at 3pm”
join-waiting = You're on the list: an administrator still has to let you in.
join-welcome = Welcome to { $workspace }, { $name }!
join-zone = Which time zone are you in? Your reminders follow it. Not in the list? Type: settings zone London
join-zone-label = Time zone
join-uninstalled = Rapport was removed from { $platform }. Nobody can reach me there until it is installed again; your data is safe.
join-cannot-check = I can't check with Slack who you are at the moment. Please try again in a minute.
join-try-with = Try it with somebody you know: “Called { $name }, they want a quote by Friday, follow up tomorrow at 3pm”
join-more = “agenda” shows your day, “help” the rest, and everything can be undone.
