assign-help = 把商机、客户或跟进事项转交给同事
assign-example = 例如：assign 把Acme交给Ben
assign-form = 转交
assign-done = { $count ->
    [0] { $what } 现由 { $name } 负责。
   *[other] { $what } 现由 { $name } 负责，附带 { $count } 项未完成的跟进。
}
assign-already = { $what } 已经由 { $name } 负责。
assign-yours = { $by } 把 { $what } 转交给了您。
assign-gone = { $by } 把 { $what } 转交给了 { $name }。
assign-back = { $what } 又由 { $name } 负责了。
assign-deals-stay = 移交的是客户；进行中的商机仍归原负责人。
assign-too = { $deal } 也移交
assign-with-words = 附上您的话：{ $words }
assign-when = 现在就把 { $what } 交给 { $name } 吗？
assign-now = 是，现在
assign-remind = { $day } 提醒我
assign-cover = 我 { $day } 前不在，由 { $name } 代班
