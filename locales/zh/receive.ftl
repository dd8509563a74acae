receive-exists = { $name } 已经存在。这张名片是同一个人吗？
receive-ways = “同一个人”会补充缺少的信息；“合并”则以名片信息为准。
receive-same = 同一个人
receive-new = 新联系人
receive-merge = 合并
receive-nothing = { $name } 的信息已经齐全。
receive-phone-unread = 我读不懂 { $name } 名片上的号码 { $phone }，所以没有录入。
