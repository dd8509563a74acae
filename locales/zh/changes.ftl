changes-help = 查看周五（或其他日期）以来商机的变化
changes-example = 例如：changes 周一以来
changes-forms =
    changes
    changes 周一以来
changes-form = 有哪些变化
changes-title = { $day }以来的变化 · { $whose }
changes-none = 没有变化。
changes-won = 🏆 赢单（{ $count }）
changes-lost = 丢单（{ $count }）
changes-new = 新增（{ $count }）
changes-moved = 阶段变动（{ $count }）
changes-slipped = 成交日期推迟（{ $count }）
changes-sooner = 成交日期提前（{ $count }）
changes-amount = 金额变动（{ $count }）
changes-owner = 已转交（{ $count }）
changes-idle = { $count } 个进行中的商机无人跟进：
changes-line = { $deal } · { $what }
changes-step = { $deal } · { $before } → { $after }
changes-since-friday = 从周五起
error-day-to-come = { $day } 还没到，所以之后还没有变化。请换一个已经过去的日子。
