outcome-reached = ✓ Reached: { $title }
outcome-no-answer = No answer: { $title }
outcome-voicemail = Voicemail: { $title }
