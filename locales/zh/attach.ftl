attach-done = 已归到 { $name }。
attach-form = 已有的记录
attach-which = “{ $name }”是哪条记录？
