lost-help = 把商机标记为丢单，并注明原因
lost-example = 例如: lost Acme推广，价格太高
lost-form = 丢了一个商机
lost-done = 丢单：{ $deal }
lost-because = 丢单：{ $deal }（{ $reason }）
lost-why = 原因是什么？按一下就能帮到下一单。
lost-other = 其他原因
lost-already = { $deal } 已于 { $on } 丢单。
