attach-done = It is with { $name } now.
attach-form = An existing record
attach-which = Which record is “{ $name }”?
