mend-which = 应该是什么？{ $slot }：
mend-other = 其他…
mend-form = 更正
mend-done = 已更正。{ $slot }：{ $value }
