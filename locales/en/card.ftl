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
card-reminder-waited = Late: this was due { $at }. It waited for the end of an absence.
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
card-deal-assign = Hand over
card-deal-lost = Lost
card-deal-reopen = Reopen
card-deal-won = Won
card-reason-price = Too expensive
card-reason-competitor = Went to a competitor
card-reason-timing = Bad timing
card-reason-budget = No budget
card-reason-silence = Stopped answering
card-reason-feature = Something was missing
card-task-where-open = Changed in { $platform }, { $at }
card-task-where-done = Done in { $platform }, { $at }
card-task-where-cancelled = Cancelled in { $platform }, { $at }
card-timeline-change = { $what }: { $before } → { $after }
card-around-deal = { $deal } · { $stage } · { $amount }
card-around-people = People ({ $count }): { $names }
card-around-deals = Deals ({ $count })
card-around-open = Show one of these
card-kept-voice = { $count ->
    [one] 🎤 voice message
   *[other] 🎤 { $count } voice messages
}
card-kept-photo = { $count ->
    [one] 📷 photo
   *[other] 📷 { $count } photos
}
card-kept-file = { $count ->
    [one] 📎 file
   *[other] 📎 { $count } files
}
card-kept-location = { $count ->
    [one] 📍 place
   *[other] 📍 { $count } places
}
card-kept-contact_card = { $count ->
    [one] 👤 contact card
   *[other] 👤 { $count } contact cards
}
card-kept-again = See again
card-kept-option = { $number }. { $file } · { $at }
card-timeline-kept = { $what } · { $files }
card-forwarded = { $at } · { $words }
