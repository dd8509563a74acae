whose-mine = только ваши
whose-everybody = все
whose-unread = Слова «{ $text }» понять не удалось: список по ним не отобран.
whose-left = { $name } (больше не в команде)
