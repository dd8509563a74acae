common-undelivered-title = 有些消息没有送达
common-undelivered-count = { $count } 条消息未能送达。
common-undelivered-for = 收件人：{ $names }。
common-undelivered-team = 团队 { $name }（{ $platform }）
common-undelivered-why = 通常是机器人被移出频道，或被对方屏蔽。请重新邀请它或给它发一句话，新消息就能送达。
