outcome-reached = ✓ Hablado: { $title }
outcome-no-answer = No contesta: { $title }
outcome-voicemail = Buzón de voz: { $title }
