contact-help = 添加联系人或修改其信息
contact-example = 例如：contact 王芳，采购经理，Nordlicht，wang@nordlicht.example
contact-form = 新联系人
contact-created = 新联系人：{ $name }
contact-updated = 已更新：{ $name }
contact-exists = { $name } 已经存在。是同一个人吗？
contact-same = 同一个人
contact-another = 另一个人
