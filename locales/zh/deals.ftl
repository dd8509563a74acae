deals-help = 列出商机：停滞、本月成交、超过某金额、赢单、丢单
deals-example = 例如：deals 本月成交
deals-forms =
    deals 本月成交
    deals 超过10k
    deals 停滞的商机
    deals 赢单的商机
    deals 丢单的商机
deals-form = 商机
deals-title-open = { $count } 个进行中的商机 · { $whose }
deals-title-won = { $count } 个赢单 · { $whose }
deals-title-lost = { $count } 个丢单 · { $whose }
deals-title-stalled = { $count } 个停滞的商机 · { $whose }
deals-none = 没有符合条件的商机 · { $whose }
deals-column-deal = 商机
deals-column-stage = 阶段
deals-column-reason = 原因
deals-column-amount = 金额
deals-column-owner = 负责人
deals-column-when-open = 预计成交
deals-column-when-won = 赢单日期
deals-column-when-lost = 丢单日期
deals-column-when-stalled = 停滞时间
deals-quiet = { $count } 天
deals-open-one = 打开商机
deals-page = 第 { $page } 页，共 { $last } 页
deals-back = 上一页
deals-next = 下一页
deals-stalled = 停滞的商机
deals-open = 进行中的商机
deals-none-open = 没有进行中的商机 · { $whose }
deals-none-won = 没有赢单 · { $whose }
deals-none-lost = 没有丢单 · { $whose }
deals-none-stalled = 没有停滞的商机 · { $whose }
