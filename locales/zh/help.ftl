help-help = 查看我能做什么
help-example = 例如：help remind
help-forms =
    help remind
    help team
help-form = 帮助
help-title = 我能做什么
help-sentence = 直接写发生了什么：“给Acme打了电话，他们周五前要报价，明天下午3点跟进”。我会记录通话、设好跟进，并告诉您我的理解。
help-more = 例如“help remind”会详细介绍一个命令。每项更改都可以撤销。
help-page-customers = 客户
help-page-deals = 商机
help-page-tasks = 跟进
help-page-team = 团队
help-page-more = 设置及其他
help-so = 例如：
help-unknown = 关于“{ $topic }”我没有答案。下面是我能做的一切，您也可以告诉管理员缺少什么。
help-tell = 告诉管理员
help-job-pings = 您会收到哪些通知、何时收到：立即、汇总或不收。团队负责人可为团队频道做同样的选择。
help-job-stage = 销售漏斗的阶段：添加、重命名、排序和移除，并设定多少天没有动静后提醒。
help-job-sample = 示例数据：放入以便先看看，或再次移除。您自己创建的内容会保留。
help-on-the-machine = 备份、恢复和更换密钥都在我运行的机器上进行，从不在聊天中：crm backup、crm restore。其余请询问在那里运行我的人。
