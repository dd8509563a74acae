outcome-reached = ✓ Falei: { $title }
outcome-no-answer = Não atendeu: { $title }
outcome-voicemail = Caixa postal: { $title }
