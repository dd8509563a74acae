correct-what = O que é { $name }?
