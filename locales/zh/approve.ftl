approve-done = { $name } 已加入。
approve-declined = 已拒绝 { $name }。
approve-settled = 已有人处理了 { $name } 的申请。
