agenda-help = 查看到期的事项
agenda-example = 例如：agenda 明天
agenda-forms =
    agenda 明天
    agenda 下周
    agenda 逾期
    agenda 团队
agenda-title = 您的日程
agenda-overdue = 已逾期（{ $count }）
agenda-today = 今天（{ $count }）
agenda-later = 以后（{ $count }）
agenda-days = { $count } 项跟进
agenda-done = 已完成（{ $count }）
agenda-empty = 没有待办事项，好好歇一歇。
agenda-none = 这里没有内容。
agenda-tick = ✓ { $title }
agenda-title-of = 日程 · { $whose }
agenda-line = { $name }：{ $line }
