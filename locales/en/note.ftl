note-help = Keep a note, a photo or a voice message on a record
note-example = such as: note Acme: prefers invoices by post
note-form = Add a note
note-kept = { $count ->
    [one] I've kept the file with it.
   *[other] I've kept the { $count } files with it.
}
note-voice = I've kept your voice message with it. I can't listen to it yet, so a line in words helps your team.
note-keep-long = Keep as a note
note-holding = I have this here: { $files }
note-holding-words = I have this message here: “{ $words }”
note-holding-messages = I have these { $count } messages here:
note-unheard = I can't listen to voice messages yet.
