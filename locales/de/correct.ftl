correct-what = Was ist { $name }?
