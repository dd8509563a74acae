invite-help = 邀请同事
invite-example = 例如：invite rep 王芳
invite-forms =
    invite rep 王芳
    invite manager 李雷
invite-form = 邀请
invite-done = 给 { $name } 的邀请（角色：{ $role }），仅可使用一次：
invite-telegram = https://t.me/{ $bot }?start={ $code }
invite-code = /crm join { $code }
invite-until = 有效期至 { $at }。请私下转发。
invite-instead = 之前发给这个名字的邀请已失效。
invite-name = 邀请{ $name }
error-no-members = 还不是成员：{ $names }。{ $team }保持不变，管理员可以邀请。
