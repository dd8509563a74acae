whose-mine = 仅您的
whose-everybody = 所有人
whose-unread = 没读懂“{ $text }”，列表未按它筛选。
whose-left = { $name }（已离开）
