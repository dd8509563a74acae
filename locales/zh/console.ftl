common-terminal-welcome = 请告诉我发生了什么，例如“给Acme打了电话，他们要报价，周二下午3点跟进”。/help 查看更多，/quit 退出。
common-terminal-deleted = （一条消息已撤回。）
