deal-help = 添加商机，或修改金额和成交日期
deal-example = 例如: deal Acme 推广 12000 6月成交
deal-form = 新商机
deal-created = 新商机：{ $name }
deal-updated = 已更新：{ $name }
deal-exists = 已有进行中的商机 { $name }。是同一个吗？
deal-same = 同一个商机
deal-another = 另一个
