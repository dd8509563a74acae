unlink-help = Unlink one of your accounts
unlink-example = such as: unlink
unlink-form = Unlink
unlink-done = { $name } on { $platform } is no longer yours here.
unlink-done-there = This account was unlinked on { $platform }. To come back, link it again there.
unlink-done-elsewhere = Your account on { $platform } was unlinked. If that wasn't you, tell an administrator.
