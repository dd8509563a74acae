later-not-yet = 我明白您的意思，但这里还做不到：{ $what }。
later-remind = 改为提醒我
