common-undelivered-title = Some messages did not get through
common-undelivered-count = { $count ->
    [one] One message could not be delivered.
   *[other] { $count } messages could not be delivered.
}
common-undelivered-for = They were for { $names }.
common-undelivered-team = team { $name } ({ $platform })
common-undelivered-why = Usually the bot was removed from a channel, or someone blocked it. Invite it again or write it a line, and new messages will arrive.
