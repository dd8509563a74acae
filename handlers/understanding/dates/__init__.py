"""Dates in a sentence: finding the words, and resolving what they mean against a moment.

Vocabulary comes from the lexicon; nothing here knows records or actions.
"""
