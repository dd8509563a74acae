members-help = 成员管理：批准加入、修改角色、关闭权限
members-example = 例如：members Kim
members-forms =
    members
    members Kim
    members Kim 经理
    members 停用Kim
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
members-open = { $name } 已有权限。
members-open-with-work = { $name } 已有权限，商机和跟进也已归还。
members-unlinked-you = 管理员解绑了您在 { $platform } 上的账号。
members-closed-nothing = { $name } 的访问权限已关闭，没有未完成的事项。
members-closed = { $name } 的访问权限已关闭。未完成的事项及提醒现由 { $heir } 负责：{ $work }。
members-team-unled = { $team } 现在没有负责人。
members-no-admin = { $name } 已离开，这里没有其他管理员了。在有新管理员之前，没有人能让新成员加入或更改设置。
members-no-admin-slack = Slack 工作区的所有者或管理员给我发一条消息，即可成为管理员。
members-no-admin-host = 运行我的人可以用此命令指定一位：crm members role
members-still-has = { $name } 名下还有{ $work }。
members-hand-over = 移交
members-invited = 已邀请，尚未加入：{ $name }（{ $role }），有效期至 { $until }
members-withdraw = 撤回：{ $name }
