whose-mine = 我的
whose-everybody = 所有人
