note-help = 给记录添加备注、照片或语音
note-example = 例如: note Acme：喜欢邮寄发票
note-form = 添加备注
note-kept = 我已一并保存 { $count } 个文件。
note-voice = 您的语音已一并保存。我还听不懂语音，写一句文字会更方便团队。
note-keep-long = 存为备注
