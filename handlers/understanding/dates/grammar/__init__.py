"""From words to meanings: a language's ``dates.toml`` compiled, and the parser that reads a phrase with it.

What a meaning comes to in the calendar is the almanac's business.
"""
