propose-meant = 我想您的意思是：
propose-yes = 就这么办
propose-no = 不是
propose-left = 好的，我什么也没做。
