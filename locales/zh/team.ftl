team-help = 团队、成员及其发布频道
team-example = 例如：team join West
team-forms =
    team 新建 West
    team 加入 West
    team 添加 Kim 到 West
    team 移除 Kim
    team 负责人 Kim 到 West
    team 这里 West
    team 没有频道 West
    team 金额 West
    team 退出
    team 解散 West
team-form = 团队
team-title = 团队
team-members = 成员
team-manager = 负责人
team-place = 发布到
team-no-place = 还没有频道
team-place-whole = 其 { $platform } 频道
team-place-topic = 其 { $platform } 话题
team-place-how = 要让 { $name } 发布到某个频道或群组，请在那里@我并输入：team here { $name }
team-place-lost = 我的消息已无法送达那里。可能我已被移出，或该频道已不存在。
team-place-closed = 团队 { $team } 在 { $platform } 的发布处不再收到消息：我已被移出，或那里已关闭。请把我重新加入，或另选一个地方。
team-list = { $names }
team-and-more = 还有 { $count } 位
team-nobody = 还没有人
team-none-yet = 还没有团队。
team-led-by = 由 { $name } 负责
team-led-by-nobody = 还没有负责人
team-leave = 退出
team-join = 加入
team-join-again = 重新加入
team-pings = 这里会通知什么
team-add = 添加成员
team-change-manager = 由谁负责
team-who-leads = 谁负责 { $team }？
team-new = 新团队
team-everybody = 成员
team-dissolve = 解散
team-made = 团队 { $name } 已建立。
team-joined = 您已加入团队 { $name }。
team-joined-by = { $name } 已加入您的团队 { $team }。
team-left = 您已退出团队 { $name }。
team-added = { $member } 已加入团队 { $name }。
team-added-already = { $member } 已在团队 { $name } 中。
team-added-you = { $by } 把您加入了团队 { $team }。
team-dropped = { $member } 已不在团队 { $name }。
team-take-back = 收回
team-back = 重新加入 { $name }
team-back-to = 返回 { $name }
team-led-by-now = 团队 { $name } 现由 { $member } 负责。
team-led-already = 团队 { $name } 已由 { $member } 负责。
team-leads-now = { $by } 请您负责团队 { $name }。
team-here = 这里现在是团队 { $name } 的频道。您将在此收到：
team-not-here = 不在这里
team-posts-nowhere = 团队 { $name } 不再在任何地方发布。
team-outsiders-here = 这里有外部人员，所以我不会发布团队的业务。请另选一个内部频道。
team-show-amounts = 显示金额
team-hide-amounts = 隐藏金额
team-amounts-on = 团队 { $name } 的频道可以显示商机金额。
team-amounts-off = 团队 { $name } 的频道不再显示商机金额。
team-dissolved = { $count ->
    [0] 团队 { $name } 已解散。
   *[other] 团队 { $name } 已解散。其 { $count } 位成员保留，不属于任何团队。
}
error-no-such-team = 我不认识名为“{ $name }”的团队。
error-team-exists = 已有团队 { $name }。
error-no-team-yet = 哪个团队？请说出名称；输入“team”可查看全部。
error-not-a-place = 这是您和我的私聊。请在团队交流的频道或群里输入。
error-somebody-elses = 这归 { $owner } 负责。如需处理，请联系 { $owner } 或团队负责人。
ask-team-name = 团队叫什么名字？
ask-team-member = 谁？
team-left-by = { $name } 已退出您的团队 { $team }。
team-asked = { $member } 属于团队 { $name }，所以我先去征求 { $lead } 的意见，有答复就告诉您。
team-may-take = { $by } 希望把您团队 { $name } 的 { $member } 调到团队 { $to }。您同意吗？
team-may-go = 同意
team-stays = 留在本团队
team-released = { $lead } 同意了：{ $member } 已加入团队 { $name }。
team-kept = { $lead } 希望 { $member } 留在团队 { $name }。
team-keeps = { $member } 留在团队 { $name }，我已转告。
team-dissolve-ask = { $count ->
    [0] 要解散团队 { $name } 吗？目前没有成员。
   *[other] 要解散团队 { $name } 吗？其 { $count } 位成员将不属于任何团队。
}
team-keep = 保留
error-in-no-team = 您不在任何团队中，无需退出。
error-not-in-a-team = { $name } 不在任何团队中。
team-not-here-now = 团队 { $name } 不再在这里发布。
error-in-another-team = { $name } 在团队 { $team } 中，所以我没有改动。
