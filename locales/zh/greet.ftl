greet-hello = { $name }，您好，您已加入。直接写就行：“给Acme打了电话，他们要报价，明天下午3点跟进”
greet-help = 我可以说什么？
greet-in-already = { $name }，您已经加入了，不需要代码。
