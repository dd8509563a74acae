company-help = 添加公司或修改其信息
company-example = 例如：company Acme Ltd
company-form = 新公司
company-created = 新公司：{ $name }
company-updated = 已更新：{ $name }
company-exists = { $name } 已经存在。是同一家公司吗？
company-same = 同一家公司
