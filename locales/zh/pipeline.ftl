pipeline-help = 按阶段查看进行中的商机：您的、同事的或团队的
pipeline-example = 例如：pipeline 团队
pipeline-forms =
    pipeline
    pipeline 团队
    pipeline Kim
pipeline-form = 销售漏斗
pipeline-title = 销售漏斗 · { $whose }
pipeline-empty = 这里没有进行中的商机。
pipeline-column-stage = 阶段
pipeline-column-deals = 商机
pipeline-column-sum = 合计
pipeline-column-weighted = 加权
pipeline-column-bar = 占比
pipeline-total = { $count } 个进行中的商机：{ $sum }，加权 { $weighted }
pipeline-unpriced = { $count } 个商机还没有金额。
pipeline-currencies = 各币种分别合计；条形按商机数量显示。
pipeline-mine = 我的漏斗
pipeline-team = 团队漏斗
