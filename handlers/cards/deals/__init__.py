"""Deals as cards: one, a list, what changed, a win, a brief for a new owner.

Used by commands, by jobs at the moment of sending, and by the Home tab.
"""
