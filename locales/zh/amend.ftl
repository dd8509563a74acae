amend-edited = 您修改了消息。要我更新相应的记录吗？
amend-deleted = 您删除了我据以记录的消息。要我撤销吗？
amend-update = 更新记录
amend-take-back = 撤销
amend-keep = 保持原样
amend-kept = 保持原样。
amend-replaced = 您修改了消息，已重新记录。
