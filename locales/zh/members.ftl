members-help = 成员管理：批准加入、修改角色、关闭权限
members-example = 例如: members Kim
members-form = 成员
members-title = 成员
members-choose = 查看其中一位
members-let-in = 允许 { $name } 加入
members-line = { $role } · { $where }
members-line-quiet = { $role } · { $where } · { $count } 天没来
members-line-not = { $role } · { $state }
members-no-account = 还没有账号
members-role = 角色
members-state = 权限
members-team = 团队
members-accounts = 账号
members-account = { $platform }：{ $name }
members-last = 最近一次
members-quiet = 已有 { $count } 天没来。如果没人再需要此权限，请关闭它。
members-is-asked = 等待您批准
members-is-active = 已开通
members-is-deactivated = 已关闭
members-new-role = 修改角色
members-deactivate = 关闭权限
members-activate = 开通权限
members-all = 全部成员
members-role-changed = { $name } 现在是{ $role }。
members-role-back = 改回去
members-your-role = { $by } 把您设为{ $role }。
members-closed = { $count ->
    [0] { $name } 已没有权限，也没有未完成的工作。
   *[other] { $name } 已没有权限。未完成的工作现由 { $heir } 负责：{ $deals } 个商机和 { $tasks } 项跟进及其提醒。
}
members-yours-now = { $name } 已离开。{ $deals } 个商机和 { $tasks } 项跟进及其提醒现由您负责。
members-deal = • { $name }
members-open = { $name } 已有权限。
members-open-with-work = { $name } 已有权限，商机和跟进也已归还。
members-unlinked-you = 管理员解绑了您在 { $platform } 上的账号。
