claim-button = 我来跟
claim-done = { $name } 已接手 { $what }。
claim-taken = { $name } 已接手 { $what }，您无需再处理。
claim-yours = { $what } 现在由您负责。
error-of-another-team = { $what } 应由团队 { $team } 的成员接手。
error-taken-up = { $name } 先了一步，已经在跟进 { $what }。
error-yours-already = { $what } 已经由您负责。
