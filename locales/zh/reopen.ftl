reopen-help = 重新打开赢单或丢单的商机
reopen-example = 例如：reopen Acme推广
reopen-form = 重新打开商机
reopen-done = { $deal } 已重新打开，处于{ $stage }。
reopen-already = { $deal } 本来就在进行中。
reopen-in = 重新打开到 { $stage }
