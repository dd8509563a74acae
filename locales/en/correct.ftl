correct-what = What is { $name }?
