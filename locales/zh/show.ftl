show-help = 查看记录及其时间线
show-example = 例如：show Acme
show-form = 查看记录
