setup-help = 一步步完成初始设置
setup-example = 例如：setup currency EUR
setup-forms =
    setup
    setup 时区 上海
    setup 货币 CNY
    setup 漏斗
    setup 添加阶段 合同 在 提案 之后 10 天
    setup 频道
    setup 邀请
    setup 示例
setup-form = 阶段
setup-title = 初始设置
setup-how = { $count ->
    [0] 全部设置完成。每一步都可随时修改。
   *[other] 还剩 { $count } 步。每一步都可跳过，也可随时修改。
}
setup-at = 第 { $number } 步，共 { $count } 步：{ $step }
setup-step-zone = 时区
setup-step-currency = 货币
setup-step-pipeline = 销售漏斗
setup-step-channel = 频道
setup-step-invite = 同事
setup-step-sample = 示例数据
setup-next = 下一步
setup-overview = 全部步骤
setup-open = 待完成
setup-seen = 已完成
setup-zone = 日期和时间按 { $now }，除非个人另设时区。要换？请选择，或输入：setup zone Lisbon
setup-zone-set = 时区为 { $zone }。
setup-currency = 未注明币种的金额按 { $now } 计。要换？请选择，或输入：setup currency NOK
setup-currency-set = 今后未注明币种的金额按 { $currency } 计。
setup-pipeline = 商机依次经过这些阶段。如果超过设定天数没有动静，也没有下一步计划，我会提醒。
setup-days = { $count ->
    [0] 从不算停滞
   *[other] { $count } 天后算停滞
}
setup-days-set = { $count ->
    [0] { $stage }：商机在此从不算停滞。
   *[other] { $stage }：商机在此 { $count } 天后算停滞。
}
setup-channel = 团队频道会收到赢单、停滞商机和新线索；内容和频率由您决定。
setup-has-place = 已有频道
setup-no-place = 还没有频道
setup-invite = 在 Slack 上，同事直接写给我，由您批准即可。Telegram 用户请给他们专属代码。
setup-invite-button = 邀请同事
setup-sample = 想先看看效果吗？我可以放入三个客户，明确标为示例。它们不会响铃，按一下即可移除。
setup-sample-there = 示例数据已放入。按一下即可移除；你们自己创建的内容会保留。
setup-sample-in = 已放入
setup-sample-out = 未放入
setup-put-in = 放入
setup-take-out = 移除
setup-sample-done = 已放入 { $count } 个示例商机及其客户。
setup-sample-gone = 示例数据已移除。
setup-sample-none = 没有可移除的示例数据。
setup-finished = 设置完成。像跟同事说话一样告诉我您最近的一通电话：“给Acme打了电话，他们周五前要报价，明天下午3点跟进”
setup-again = 随时输入“setup”即可修改。
setup-help-button = 还能做什么？
ask-setup-days = 商机在此阶段多少天后算停滞？（0 表示从不）
error-unknown-currency = 我不认识货币“{ $text }”。请用三个字母的代码，例如 EUR。
error-unclear-days = “{ $text }”不是天数。请输入 0 到 365 的数字。
error-zone-not-found = 我不认识时区“{ $text }”。请输入城市，例如：setup zone Lisbon
setup-begin = 开始设置
setup-begin-how = 您是管理员：只需五分钟，我就能了解您的时区、货币、销售漏斗和频道。
setup-zone-take = 使用 { $zone }
setup-zone-keep = 保留 { $zone }
error-no-such-step = 这里无法设置“{ $text }”。
