outcome-reached = ✓ Joint : { $title }
outcome-no-answer = Pas de réponse : { $title }
outcome-voicemail = Répondeur : { $title }
