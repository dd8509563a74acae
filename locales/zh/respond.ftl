respond-form = 添加备注
