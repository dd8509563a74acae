team-help = Teams, who is in them, and where they post
team-example = such as: team join West
team-forms =
    team new West
    team join West
    team add Kim to West
    team remove Kim
    team lead Kim of West
    team here West
    team nowhere West
    team amounts West
    team leave
    team dissolve West
team-form = Team
team-title = Teams
team-members = Members
team-manager = Led by
team-place = Posts in
team-no-place = nowhere yet
team-place-whole = its { $platform } channel
team-place-topic = its topic on { $platform }
team-place-how = To let { $name } post in a channel or group, mention me there with: team here { $name }
team-place-lost = My messages do not get through there any more. Perhaps I was removed, or the place is gone.
team-place-closed = Team { $team } gets no messages in its place on { $platform } any more: I was taken out, or it was closed. Bring me in again, or choose another place.
team-list = { $names }
team-and-more = { $count } more
team-nobody = nobody yet
team-none-yet = There is no team yet.
team-led-by = led by { $name }
team-led-by-nobody = led by nobody yet
team-leave = Leave
team-join = Join
team-join-again = Join again
team-pings = What is told here
team-add = Add somebody
team-change-manager = Who leads it
team-who-leads = Who leads { $team }?
team-new = New team
team-everybody = Members
team-dissolve = Dissolve
team-made = Team { $name } is there.
team-joined = You're in team { $name }.
team-joined-by = { $name } has joined your team { $team }.
team-left = You've left team { $name }.
team-added = { $member } is in team { $name } now.
team-added-already = { $member } is in team { $name } already.
team-added-you = { $by } has added you to team { $team }.
team-dropped = { $member } is no longer in team { $name }.
team-take-back = Take back
team-back = { $name } again
team-back-to = Back to { $name }
team-led-by-now = Team { $name } is led by { $member } now.
team-led-already = Team { $name } is led by { $member } already.
team-leads-now = You lead team { $name } now, says { $by }.
team-here = This is team { $name }'s place now. Here you'll hear of:
team-not-here = Not here
team-posts-nowhere = Team { $name } posts nowhere now.
team-outsiders-here = People from outside read here, so I won't post your team's business. Please choose a channel of your own.
team-show-amounts = Show amounts
team-hide-amounts = Hide amounts
team-amounts-on = Amounts of deals may be shown in team { $name }'s place.
team-amounts-off = Amounts of deals are no longer shown in team { $name }'s place.
team-dissolved = { $count ->
    [0] Team { $name } is dissolved.
    [one] Team { $name } is dissolved. Its member stays, in no team.
   *[other] Team { $name } is dissolved. Its { $count } members stay, in no team.
}
error-no-such-team = I know no team called “{ $name }”.
error-team-exists = There is a team { $name } already.
error-no-team-yet = Which team? Please say its name; “team” shows them all.
error-not-a-place = This is between you and me. Please type it in the channel or group where the team talks.
error-somebody-elses = This one is { $owner }'s. If something should happen with it, please ask { $owner } or whoever leads the team.
ask-team-name = What shall the team be called?
ask-team-member = Who?
team-left-by = { $name } has left your team { $team }.
team-asked = { $member } belongs to team { $name }, so I've asked { $lead } first. You'll hear the answer.
team-may-take = { $by } would like to have { $member } of your team { $name } in team { $to }. Is that all right with you?
team-may-go = Agree
team-stays = Stays here
team-released = { $lead } agrees: { $member } is in team { $name } now.
team-kept = { $lead } would like { $member } to stay in team { $name }.
team-keeps = { $member } stays in team { $name }. I've passed it on.
team-dissolve-ask = { $count ->
    [0] Shall I dissolve team { $name }? Nobody is in it.
    [one] Shall I dissolve team { $name }? Its one member would be in no team.
   *[other] Shall I dissolve team { $name }? Its { $count } members would be in no team.
}
team-keep = Keep it
error-in-no-team = You are in no team, so there is none to leave.
error-not-in-a-team = { $name } is in no team.
team-not-here-now = Team { $name } posts here no longer.
error-in-another-team = { $name } is in team { $team }, so I changed nothing.
