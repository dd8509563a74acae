file-caption = { $file } · { $who } · { $at } · { $name }
