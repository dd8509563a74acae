job-inactive-title = { $count } 位成员很久没有来过
job-inactive-since = 最近一次：{ $at }
job-inactive-why = 超过 { $days } 天我会提示一次，每次缺席只提示一回。没人需要的访问权限最好关闭。
