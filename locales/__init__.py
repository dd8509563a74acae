"""Words: phrases by key in each language, formats of numbers and dates, and the words that the reader listens for.

A language is a folder; nothing here knows what a phrase is used for.
"""
