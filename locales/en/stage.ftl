stage-form = Stage
stage-change = Change a stage
stage-add = Add a stage
stage-rename = Rename
stage-days = Quiet days
stage-earlier = Earlier
stage-later = Later
stage-remove = Remove
stage-keep = Keep it
stage-back = All stages
stage-stalls = Stalls
stage-open-deals = Open deals
stage-moved = { $stage } has moved.
stage-added = { $stage } is a stage now.
stage-renamed = { $before } is now called { $stage }.
stage-gone = { $stage } is gone.
stage-removed = { $count ->
    [one] { $stage } is gone; its deal is in { $heir } now.
   *[other] { $stage } is gone; its { $count } deals are in { $heir } now.
}
stage-where-to = { $count ->
    [one] One open deal stands in { $stage }. Where shall it go?
   *[other] { $count } open deals stand in { $stage }. Where shall they go?
}
ask-stage-name = What is the stage called?
error-last-stage = { $stage } is the only open stage, and deals need one.
error-stage-exists = There is a stage “{ $name }” already.
stage-how = such as: setup stage add Contract after Proposal 10 days
error-no-such-stage = There is no stage “{ $name }”. Which one do you mean?
stage-type-it = Or type it: setup stage add Contract after Proposal 10 days
stage-usual-lead = Lead
stage-usual-qualified = Qualified
stage-usual-proposal = Proposal
stage-usual-negotiation = Negotiation
stage-usual-won = Won
stage-usual-lost = Lost
