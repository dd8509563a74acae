"""From a sentence to actions. Pure: the names, the clock and the language are passed in.

No command is run here and nothing is stored; an uncertain reading becomes a question, never a guess.
"""
