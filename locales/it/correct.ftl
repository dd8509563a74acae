correct-what = Che cos'è { $name }?
