card-activity-attempt = { $kind } ({ $outcome })
card-activity-nobody = nobody in particular
card-activity-person-at = { $person } ({ $company })
card-digest-title = { $count ->
    [one] A follow-up came due while I was away
   *[other] { $count } follow-ups came due while I was away
}
card-record-log = Add a note
card-record-provisional = Not confirmed yet: I took the name from a sentence.
card-record-remind = Follow up
card-record-timeline = Timeline
card-reminder-customer = { $name }
card-reminder-late = Late: this was due { $at }. I was away.
card-reminder-no-answer = No answer
card-reminder-note = Note
card-reminder-phone = ☎ { $phone }
card-reminder-reached = Reached
card-reminder-title = ⏰ { $title }
card-task-cancel = Not needed
card-task-is-cancelled = Dropped: { $title }
card-task-day = { $day }
card-task-done = Done
card-task-is-done = ✓ Done: { $title }
card-task-line = { $title } · { $due }
card-task-moment = { $at } ({ $zone })
card-task-snooze = Later
card-task-undated = no date
card-timeline-empty = Nothing has happened here yet.
card-timeline-line = { $at } · { $what }
card-timeline-title = What happened
card-timeline-words = { $what }: { $words }
card-task-is-open = { $title }
card-task-where-open = Changed in { $platform }, { $at }
card-task-where-done = Done in { $platform }, { $at }
card-task-where-cancelled = Cancelled in { $platform }, { $at }
