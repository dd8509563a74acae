settings-help = 语言、时区、免打扰、通知
settings-example = 例如：settings zone Berlin
settings-forms =
    settings 时区 上海
    settings 语言 中文
    settings 免打扰 20:00-8:00
    settings 免打扰 关闭
    settings 通知
    settings 汇总 9:00
    settings 提醒 关闭
settings-form = 设置
settings-title = 您的设置
settings-language = 语言
settings-zone = 时区
settings-zone-how = 换个时区？输入：settings zone London
settings-quiet = 免打扰时段
settings-quiet-night = 20:00–8:00
settings-quiet-late = 22:00–7:00
settings-none = 无
settings-on = 开
settings-off = 关
settings-ping-reminders = 提醒
settings-ping-joining = 加入申请
settings-ping-problems = 送达问题
settings-toggle = { $what }：开/关
settings-changed = { $what }：{ $value }
settings-ping-stalls = 停滞商机的催办
settings-ping-agenda = 早间日程
settings-pings = 全部通知
settings-quiet-until = 从 { $start } 起免打扰，到几点结束？
settings-quiet-from = 免打扰到 { $end } 结束，从几点开始？
settings-ping-reports = 管理员报告
settings-zone-before = 在我知道您的时区之前设的：{ $title } · { $due }。改为您当地的同一时间吗？
settings-zone-left = 仍按您之前的时区：{ $title } · { $due }。改为现在所在地的同一时刻吗？
