outcome-reached = ✓ 已联系上：{ $title }
outcome-no-answer = 无人接听：{ $title }
outcome-voicemail = 语音留言：{ $title }
