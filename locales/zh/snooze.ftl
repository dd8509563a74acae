snooze-help = 把跟进推迟到其他时间
snooze-example = 例如：snooze Acme 到周四
snooze-form = 推迟跟进
snooze-done = ⏰ 已改到：{ $title } · { $due }
snooze-sooner = ⏰ 已改到：{ $title } · { $due }（原定：{ $was }）
snooze-until = 推迟到什么时候？{ $title }
snooze-told = ⏰ { $name } 已替您推迟：{ $title } · { $due }
