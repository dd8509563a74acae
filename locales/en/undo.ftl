undo-help = Undo what you did last
undo-example = such as: undo
undo-form = Undo
undo-already = That is already undone.
undo-done = Undone: { $what }
undo-entity-activity = the log entry
undo-entity-attachment = the file
undo-entity-company = the company
undo-entity-contact = the contact
undo-entity-deal = the deal
undo-entity-stage = the stage
undo-entity-task = the follow-up
undo-entity-absence = the absence
undo-entity-member = a member's details
undo-entity-team = the team
undo-entity-lesson = what I had learned
undo-title-assign = { $what } → { $name }
undo-title-move = { $deal } → { $stage }
undo-title-pause = no nudges about { $names }
undo-title-resume = nudges about { $names } again
undo-title-patience = { $days ->
    [one] one quiet day for { $name }
   *[other] { $days } quiet days for { $name }
}
undo-title-away = the absence until { $back }
undo-title-back = the end of the absence
undo-title-reopen = reopening { $deal }
undo-nod = Taken back.
undo-cannot = That can't be taken back any more: { $what }
undo-before = Before that: { $what }. Say “undo” once more and I take that back.
undo-that = Undo that
undo-stays = Still here, because there is more about it by now: { $names }
undo-title-forgotten = Forgotten: “{ $said }”
undo-title-forgotten-all = Forgotten ({ $count })
