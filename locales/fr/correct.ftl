correct-what = Qu'est-ce que { $name } ?
