workday-help = 您的工作日、所在国家的公共假日，以及一天最多多少提醒
workday-example = 例如：workday 8:30
workday-forms =
    workday 8:30
    workday 国家 CN
    workday 提醒 5
workday-form = 您的工作日
workday-title = 您的工作日
workday-starts = 开始时间
workday-country = 公共假期
workday-pings = 每天最多催办
workday-how = 我主动发的内容不会超出这个时间。另有：workday country DE-BY。忙碌的日子里，其余内容留到下一次日程。
error-unclear-workday = 我没读懂“{ $text }”。例如：workday 8:30、workday country DE-BY、workday pings 5
