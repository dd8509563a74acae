"""Words as they are typed: folded, cut, compared, and the lists of them that a language has.

Nothing here knows what a sentence means; lists of words come from the folders of `locales`.
"""
