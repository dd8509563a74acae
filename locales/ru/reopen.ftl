reopen-help = Снова открыть выигранную или проигранную сделку
reopen-example = например: reopen внедрение Acme
reopen-form = Открыть сделку снова
reopen-done = { $deal }: снова открыта, этап «{ $stage }».
reopen-already = { $deal }: уже открыта.
reopen-in = Открыть снова: { $stage }
