"""The business itself: pure functions that decide and mutate nothing.

Names, moments and records come in as arguments; what follows from them goes out. No session, no query,
no clock.
"""
