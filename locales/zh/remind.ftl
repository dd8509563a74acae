remind-help = 为自己或同事设置跟进
remind-example = 例如: remind 我周五下午3点给Acme打电话
remind-form = 新跟进
remind-done = ⏰ { $title } · { $due }
remind-done-for = ⏰ 给 { $name }：{ $title } · { $due }
remind-other-day = 或 { $day }
remind-quiet = 这个时间在免打扰时段内；提醒将于 { $at } 发出。
remind-repeats = 会一直重复，直到您取消。
