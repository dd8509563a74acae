morning-title = ☀️ 您的一天
morning-quiet = 没有动静（{ $count }）
morning-open = 仍待处理（{ $count }）
morning-question = “{ $text }”：我在那里问过您一个问题。
morning-suggested = 建议过但还没采纳：
morning-title-of = ☀️ { $name } 的一天（由您代班）
morning-others = 同事们的进展：
