job-away-title = 我回来了
job-away-when = 我从 { $from } 到 { $to } 处于离线状态。
job-away-what-now = 这段时间的提醒现在补发。如果还有消息没收到回复，请再发一次。
