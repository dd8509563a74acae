move-help = 把商机移到另一阶段
move-example = 例如：move Acme推广 到 Proposal
move-form = 移动商机
move-done = { $deal } 现在处于{ $stage }。
move-already = { $deal } 已经处于{ $stage }。
