cancel-help = 放弃未答的问题或取消一项跟进
cancel-example = 例如：cancel 发报价
cancel-form = 取消跟进
cancel-question = 好的，已放弃。
cancel-stays = 好的，保持原样。
