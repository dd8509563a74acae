log-help = 用一句话记录电话、会议或消息
log-example = 例如：log 给Acme打了电话，他们周五前要报价
log-form = 记录发生的事
log-done = 已记录{ $what }：{ $who } · { $at }
log-closes = 完成“{ $title }”
log-known = { $name } 已于 { $at } 记录过这条消息。
log-again = 再记录一次
