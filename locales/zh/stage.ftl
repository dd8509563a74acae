stage-form = 阶段
stage-change = 更改阶段
stage-add = 添加阶段
stage-rename = 重命名
stage-days = 静默天数
stage-earlier = 前移
stage-later = 后移
stage-remove = 移除
stage-keep = 保留
stage-back = 所有阶段
stage-stalls = 停滞
stage-open-deals = 进行中的商机
stage-moved = { $stage } 的位置已调整。
stage-added = 已添加阶段 { $stage }。
stage-renamed = { $before } 现在叫 { $stage }。
stage-gone = 已移除 { $stage }。
stage-removed = { $count ->
   *[other] 已移除 { $stage }，其中 { $count } 个商机已移到 { $heir }。
}
stage-where-to = { $count ->
   *[other] { $stage } 中有 { $count } 个进行中的商机。要移到哪里？
}
ask-stage-name = 这个阶段叫什么？
error-last-stage = { $stage } 是唯一进行中的阶段，商机至少需要一个。
error-stage-exists = 阶段“{ $name }”已经存在。
stage-how = 例如：setup 添加阶段 合同 在 提案 之后 10 天
error-no-such-stage = 没有阶段“{ $name }”。您指的是哪一个？
stage-type-it = 也可以输入：setup 添加阶段 合同 在 提案 之后 10 天
stage-usual-lead = 线索
stage-usual-qualified = 意向
stage-usual-proposal = 报价
stage-usual-negotiation = 谈判
stage-usual-won = 赢单
stage-usual-lost = 输单
