resume-help = 恢复关于某个商机或客户的催办
resume-example = 例如：resume Acme
resume-form = 恢复催办
resume-done = { $names } 没有动静时，我会再提醒您。
