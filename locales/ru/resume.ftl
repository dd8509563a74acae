resume-help = Снова напоминать о сделке или клиенте
resume-example = например: resume Acme
resume-form = Напоминать снова
resume-done = Напомню снова, когда наступит тишина: { $names }.
