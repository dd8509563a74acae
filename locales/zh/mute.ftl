mute-is-off = { $what }：已关闭，不再发给您。
mute-is-on = { $what }：已开启。
mute-on = 重新开启
mute-off = 关闭
