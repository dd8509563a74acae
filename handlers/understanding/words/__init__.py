"""Words as they are typed: folded, cut, compared, and the lists of them that a language has."""
