"""When what a clause says was or shall be: which date phrase is its own, in which tense, counted from what.

What a phrase means by itself is the matter of `dates`.
"""
