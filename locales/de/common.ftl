common-literal = { $text }
common-undo = Rückgängig
common-cancel = Abbrechen
common-possible-repeat = (möglicherweise doppelt)
