unlink-help = 解绑您的一个账号
unlink-example = 例如：unlink
unlink-form = 解绑
unlink-done = { $platform } 上的 { $name } 不再是您的账号。
unlink-done-there = 此账号已在 { $platform } 上解绑。如需恢复，请在那里重新绑定。
unlink-done-elsewhere = 您在 { $platform } 上的账号已解绑。如果不是您本人操作，请告诉管理员。
