withdraw-done = 已撤回给 { $name } 的邀请，这个邀请码不再有效。
withdraw-used = { $name } 已经用过这个邀请。您可以在“成员”里关闭其权限。
