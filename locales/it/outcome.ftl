outcome-reached = ✓ Sentito: { $title }
outcome-no-answer = Nessuna risposta: { $title }
outcome-voicemail = Segreteria: { $title }
