"""The business itself: it decides, and says which fields of a record follow from what was decided.

Names, moments and records come in as arguments; what follows from them goes out, or is set in the records that were
given. No session, no query, no clock.
"""
