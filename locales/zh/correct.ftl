correct-what = { $name } 是什么？
