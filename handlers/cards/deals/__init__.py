"""Deals as cards: one, a list, what changed, a win, a brief for a new owner."""
