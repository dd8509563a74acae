"""From replies to what goes out: cards joined, sent, and kept in agreement with each other.

Rows only: `bot/delivery` sends them.
"""
