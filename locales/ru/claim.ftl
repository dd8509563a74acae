claim-button = Беру
claim-done = { $what }: берёт { $name }.
claim-taken = { $what }: берёт { $name }. Вам здесь больше ничего делать не нужно.
claim-yours = { $what }: теперь это ваше.
error-of-another-team = { $what }: взять это может только команда { $team }.
error-taken-up = { $name } раньше вас и уже занимается этим: { $what }.
error-yours-already = { $what }: это уже ваше.
