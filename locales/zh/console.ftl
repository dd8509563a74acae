common-terminal-welcome = 请告诉我发生了什么，例如“给Acme打了电话，他们要报价，周二下午3点跟进”。/help 查看更多，/quit 退出。
common-terminal-deleted = （一条消息已撤回。）
common-terminal-no-button = 这里没有按钮 { $number }。
common-terminal-paused = 这里已暂停发送，因此您看不到回复。运行 `crm resume` 即可恢复；您输入的内容都会保留。
