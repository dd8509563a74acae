done-help = 把跟进标记为已完成
done-example = 例如：done 发报价
done-form = 完成了哪项跟进？
done-repeats = ✓ 已完成：{ $title }。下一次：{ $due }
done-told = ✓ { $name } 已替您完成：{ $title }
