later-not-yet = Entendi, mas ainda não consigo fazer isso aqui: { $what }.
later-remind = Prefiro um lembrete
