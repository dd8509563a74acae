correct-what = ¿Qué es { $name }?
