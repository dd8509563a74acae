won-help = 把商机标记为赢单
won-example = 例如: won Acme推广
won-form = 赢了一个商机
won-done = 🎉 赢单：{ $deal }
won-already = { $deal } 已于 { $on } 赢单。
won-team = 🎉 { $owner } 赢下了 { $deal }！
won-team-amount = 🎉 { $owner } 赢下了 { $deal }：{ $amount }！
won-not-any-more = { $deal } 又在进行中，这次赢单还要等等。
