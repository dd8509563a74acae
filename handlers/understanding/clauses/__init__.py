"""A sentence in its clauses: which action each begins, whom it is about, when, and whether it may write at all.

What an action makes of its clause is the matter of `actions`.
"""
