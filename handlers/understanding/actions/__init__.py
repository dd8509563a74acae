"""From a clause to actions: one file for each family of them.

A builder takes one clause and gives its outcome: actions, suggestions, a question; it writes nothing.
"""
