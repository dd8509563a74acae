correct-what = Что такое { $name }?
