later-not-yet = I understand, but I can't do that here yet: { $what }.
later-remind = Remind me instead
