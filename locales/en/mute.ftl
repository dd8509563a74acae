mute-is-off = { $what }: off. I won't send them to you.
mute-is-on = { $what }: on.
mute-on = Turn them on again
mute-off = Turn them off
