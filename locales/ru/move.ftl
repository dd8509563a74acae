move-help = Перенести сделку на другой этап
move-example = например: move внедрение Acme в Предложение
move-form = Перенести сделку
move-done = { $deal }: теперь на этапе «{ $stage }».
move-already = { $deal }: уже на этапе «{ $stage }».
