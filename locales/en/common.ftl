common-literal = { $text }
common-undo = Undo
common-cancel = Cancel
common-possible-repeat = (possible repeat)
