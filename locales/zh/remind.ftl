remind-help = 为自己或同事设置跟进
remind-example = 例如：remind 我周五下午3点给Acme打电话
remind-forms =
    remind 我周五下午3点给Acme打电话
    remind 让Kim明天发报价
    remind 我每周一上午9点检查漏斗
remind-form = 新跟进
remind-done = ⏰ { $title } · { $due }
remind-done-for = ⏰ 给 { $name }：{ $title } · { $due }
remind-other-day = 或 { $day }
remind-quiet = 这个时间在免打扰时段内；提醒将于 { $at } 发出。
remind-their-clock = { $name } 当地时间为 { $due }。
remind-already = 已经记下了：
remind-repeats = 会{ $rhythm }重复，直到您取消。
remind-silent = 不会单独提醒，因为您已关闭提醒：请在日程中查看。
remind-silent-for = 不会单独提醒：{ $name } 不接收单条提醒，会在日程中看到。
remind-ring = 开启提醒
rhythm-days = { $count ->
    [1] 每天
   *[other] 每 { $count } 天
}
rhythm-weeks = { $count ->
    [1] 每周
   *[other] 每 { $count } 周
}
rhythm-months = { $count ->
    [1] 每月
   *[other] 每 { $count } 个月
}
rhythm-years = { $count ->
    [1] 每年
   *[other] 每 { $count } 年
}
rhythm-workdays = 每个工作日
rhythm-other = 定期
