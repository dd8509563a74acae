common-what-next = 接下来做什么？
common-open = 在 Rapport 中打开
