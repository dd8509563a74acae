move-help = Move a deal to another stage
move-example = such as: move Acme rollout to Proposal
move-form = Move a deal
move-done = { $deal } is now in { $stage }.
move-already = { $deal } is already in { $stage }.
