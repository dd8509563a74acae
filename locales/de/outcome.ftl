outcome-reached = ✓ Erreicht: { $title }
outcome-no-answer = Nicht erreicht: { $title }
outcome-voicemail = Mailbox: { $title }
