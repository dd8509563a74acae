amend-edited = You edited your message. Shall I update what I logged from it?
amend-deleted = You deleted the message that I logged this from. Shall I undo it?
amend-update = Update the log
amend-take-back = Undo it
amend-keep = Keep it as it is
amend-kept = It stays as it is.
amend-replaced = You edited your message, so this was logged anew.
